-- Common subset of H2 and PostgreSQL. The queue of the print room, which outlives the program, and its log.

create table print_number (
    one     integer primary key,
    next_no integer not null
);
insert into print_number (one, next_no) values (1, 1);

create table print_job (
    job_no  integer primary key,
    case_no varchar(64) not null references case_file (case_no),
    filing  integer not null,
    body    text not null
);
create index print_job_case on print_job (case_no, filing, job_no);

create table print_log (
    seq         bigint primary key,
    happened_at varchar(32) not null,
    who         varchar not null,
    job_no      integer not null,
    what        varchar(64) not null,
    args        varchar not null
);
