-- What lists over all cases show of an exhibit beside its file; derived from the body.
alter table exhibit_file add column title varchar;
alter table exhibit_file add column latin varchar;
alter table exhibit_file add column kind varchar(32);
alter table exhibit_file add column held varchar(16);

-- Test purchases and authentications of all cases, for what is under way and how long answers take; derived from the body.
create table sourcing_item (
    case_no    varchar(64) not null references case_file (case_no),
    kind       varchar(16) not null,
    item_id    varchar(64) not null,
    place      integer not null,
    title      varchar not null,
    latin      varchar,
    step       varchar(16),
    gaps       integer not null,
    started_on date,
    sent_on    date,
    ended_on   date,
    primary key (case_no, kind, item_id)
);
create index sourcing_item_open on sourcing_item (kind, ended_on, started_on);
