-- Common subset of H2 and PostgreSQL. Under what names and by what numbers people and shops stand in cases, in the forms by which two spellings meet; derived from the body at
-- each save, for the search for conflicts of interest.

create table known_name (
    case_no  varchar(64) not null references case_file (case_no),
    place    integer not null,
    party_id varchar(64),
    shop_id  varchar(64),
    part     varchar(32) not null,
    punished boolean not null,
    name     varchar not null,
    name_key varchar not null,
    pinyin   varchar not null,
    primary key (case_no, place)
);
create index known_name_key on known_name (name_key, case_no);
create index known_name_pinyin on known_name (pinyin, case_no);

create table known_identifier (
    case_no   varchar(64) not null references case_file (case_no),
    place     integer not null,
    party_id  varchar(64),
    shop_id   varchar(64),
    kind      varchar(32) not null,
    value_key varchar not null,
    primary key (case_no, place)
);
create index known_identifier_value on known_identifier (value_key, kind, case_no);
