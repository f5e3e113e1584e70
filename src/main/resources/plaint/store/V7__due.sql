-- Common subset of H2 and PostgreSQL. What is due and which hearings are ahead, computed from each case at each save, so that no list reads whole cases.

create table due_item (
    case_no     varchar(64) not null references case_file (case_no),
    item_id     varchar(512) not null,
    rule_key    varchar(64),
    kind        varchar(32) not null,
    party       varchar(64),
    from_day    date not null,
    raw_day     date not null,
    due_day     date not null,
    safe_day    date not null,
    title       varchar not null,
    latin_title varchar not null,
    arithmetic  varchar not null,
    latin_arithmetic varchar not null,
    why         varchar not null,
    latin_why   varchar not null,
    owner       varchar,
    ours        boolean not null,
    primary key (case_no, item_id)
);
create index due_item_day on due_item (due_day, case_no, item_id);
-- ours: not only to be watched. A list names its index from the first column on, so that no page is sorted.
create index due_item_ours on due_item (ours, due_day, case_no, item_id);
create index due_item_owner on due_item (owner, due_day, case_no, item_id);
create index due_item_owner_ours on due_item (owner, ours, due_day, case_no, item_id);

create table hearing_item (
    case_no    varchar(64) not null references case_file (case_no),
    hearing_id varchar(64) not null,
    sits_at    varchar(16) not null,
    kind       varchar(32) not null,
    room       varchar,
    online     boolean not null,
    served     integer not null,
    to_serve   integer not null,
    exhibits   integer not null,
    unready    integer not null,
    gaps       integer not null,
    owner      varchar,
    primary key (case_no, hearing_id)
);
create index hearing_item_at on hearing_item (sits_at, case_no, hearing_id);
create index hearing_item_owner on hearing_item (owner, sits_at, case_no, hearing_id);

-- By which rules the rows above were computed; empty: none of them can be relied on.
create table due_rules (
    one   integer primary key,
    rules varchar not null
);
insert into due_rules (one, rules) values (1, '');
