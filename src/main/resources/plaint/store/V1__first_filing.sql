-- Common subset of H2 and PostgreSQL. Free text has no length; names of things do. Enums are stored by name.

create table case_file (
    case_no      varchar(64) primary key,
    revision     integer not null,
    title        varchar not null,
    latin_title  varchar not null,
    stage        varchar(32) not null,
    forum        varchar(64) not null,
    court        varchar(64) not null,
    docket_no    varchar,
    total_minor  bigint not null,
    currency     varchar(3) not null,
    sample       boolean not null,
    last_day     date,
    exhibits     integer not null,
    pages        integer not null,
    body         text not null
);

-- Derived from the body at each save, for finding people and things across cases.
create table party (
    case_no    varchar(64) not null references case_file (case_no),
    party_id   varchar(64) not null,
    kind       varchar(32) not null,
    name       varchar not null,
    latin      varchar,
    identifier varchar,
    phone      varchar,
    address    varchar,
    primary key (case_no, party_id)
);

create table shop (
    case_no       varchar(64) not null references case_file (case_no),
    shop_id       varchar(64) not null,
    name          varchar not null,
    account       varchar,
    registered_to varchar(64),
    run_by        varchar(64),
    primary key (case_no, shop_id)
);

create table exhibit_file (
    case_no    varchar(64) not null references case_file (case_no),
    exhibit_id varchar(64) not null,
    place      integer not null,
    file_place integer not null,
    file_name  varchar not null,
    digest     varchar(64) not null,
    byte_count bigint not null,
    pages      integer not null,
    primary key (case_no, exhibit_id, file_place)
);
create index exhibit_file_digest on exhibit_file (digest);

-- Append-only. Each entry carries the digest of the one before; payload is the case as it stood after the act.
create table history (
    seq            bigint primary key,
    happened_at    varchar(40) not null,
    who            varchar not null,
    what           varchar(100) not null,
    args           text not null,
    case_no        varchar(64),
    revision       integer not null,
    payload        text,
    payload_digest varchar(64),
    previous       varchar(64) not null,
    digest         varchar(64) not null
);
create index history_case on history (case_no, seq);

-- Where the chain ends, so that entries cut off its end are missed.
create table chain_head (
    one    integer primary key,
    seq    bigint not null,
    digest varchar(64) not null
);
insert into chain_head (one, seq, digest) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
