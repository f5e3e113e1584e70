-- Common subset of H2 and PostgreSQL. What each case adds to the figures of the office, by who claims and who owes: claims of the party the office acts for, awards the other side owes.
-- unverified: the latest judgment is known from memory or hearsay alone; in_effect: it is in force. The rows are filled from the cases when the store is first opened.
drop table case_sum;
create table case_sum (
    case_no       varchar(64) primary key references case_file (case_no),
    claim_year    integer,
    claimed_minor bigint not null,
    judgment_year integer,
    awarded_minor bigint not null,
    unverified    boolean not null,
    in_effect     boolean not null
);
create index case_sum_claimed on case_sum (claim_year, claimed_minor);
create index case_sum_awarded on case_sum (judgment_year, unverified, in_effect, awarded_minor);
-- Today's sum is that of the reports now.
drop index case_file_claimed;
