-- Common subset of H2 and PostgreSQL. What each case adds to the figures of the office, made anew at each save, so that no figure reads whole cases. Sums in fen of renminbi; what is in
-- another currency counts as a case and adds nought. claim_year: of the first claim of our own; judgment_year: of the latest judgment; null where there is none.
create table case_sum (
    case_no       varchar(64) primary key references case_file (case_no),
    claim_year    integer,
    claimed_minor bigint not null,
    judgment_year integer,
    awarded_minor bigint not null
);
create index case_sum_claimed on case_sum (claim_year, claimed_minor);
create index case_sum_awarded on case_sum (judgment_year, awarded_minor);

-- Sums and turnarounds are read off the index alone: a row of a case or a purchase is wide.
create index case_file_claimed on case_file (currency, total_minor);
create index sourcing_item_turnaround on sourcing_item (kind, title, started_on, ended_on);

-- Until when an open case has something due or a hearing ahead (null: nothing at all), so that those without are counted without looking at each.
create table case_ahead (
    case_no    varchar(64) primary key references case_file (case_no),
    busy_until date
);
create index case_ahead_until on case_ahead (busy_until, case_no);
-- What is due in an older store is computed anew, this table with it.
update due_rules set rules = '' where one = 1;
