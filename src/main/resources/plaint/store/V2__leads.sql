-- Common subset of H2 and PostgreSQL. A lead is narrow: what screening found stands in one line, the rest is what the office decides.

create table lead_batch (
    batch      integer primary key,
    file_name  varchar not null,
    digest     varchar(64) not null,
    taken_at   varchar(40) not null,
    taken_rows integer not null,
    refused    integer not null
);

create table lead (
    lead_id    integer primary key,
    lead_no    varchar(64) not null,
    content    bigint not null,
    batch      integer not null,
    line       integer not null,
    raw        varchar not null,
    state      varchar(32) not null,
    furthest   varchar(32),
    owner      varchar,
    decision   varchar(32),
    loss       varchar(32),
    reason     varchar,
    decided_on date,
    case_no    varchar(64)
);
create unique index lead_by_no on lead (lead_no);

-- Each change of state after arrival, with its day.
create table lead_step (
    lead_id integer not null,
    place   integer not null,
    state   varchar(32) not null,
    on_day  date not null,
    primary key (lead_id, place)
);

-- Who of a lead already stands in a case.
create index party_identifier on party (identifier);
create index party_phone on party (phone);
create index party_address on party (address);
create index shop_by_id on shop (shop_id);
