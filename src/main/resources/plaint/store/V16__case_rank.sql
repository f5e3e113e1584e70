-- Common subset of H2 and PostgreSQL. The parts of the score of a case not yet filed, computed at each save: on the prosecution list it stands among the leads.

create table case_rank (
    case_no     varchar(64) primary key references case_file (case_no),
    amount      integer not null,
    proof       integer not null,
    repeat_part integer not null,
    assets      integer not null,
    barred_on   date
);
