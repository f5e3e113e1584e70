-- What each open case still lacks, made anew at each save, so that the first screen need not read whole cases.
create table case_gap (
    case_no varchar(64) not null references case_file (case_no),
    place   integer not null,
    what    varchar(100) not null,
    args    text not null,
    tab     varchar(32) not null,
    item    varchar not null,
    primary key (case_no, place)
);
