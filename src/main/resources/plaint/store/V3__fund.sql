-- Common subset of H2 and PostgreSQL. The ledger is append-only: an entry is taken back by another, never changed. Amounts in fen, debit above nought.

create table fund_entry (
    entry_no  bigint primary key,
    on_day     date not null,
    act       varchar(32) not null,
    words     varchar not null,
    case_no   varchar(64) references case_file (case_no),
    party     varchar,
    due       date,
    reverses  bigint references fund_entry (entry_no),
    bank_line varchar(64),
    unique (reverses)
);
create index fund_entry_day on fund_entry (on_day, entry_no);
create index fund_entry_case on fund_entry (case_no, entry_no);
create index fund_entry_line on fund_entry (bank_line);

create table fund_posting (
    entry_no     bigint not null references fund_entry (entry_no),
    place        integer not null,
    on_day        date not null,
    account      varchar(8) not null,
    case_no      varchar(64),
    payee        varchar,
    amount_minor bigint not null,
    primary key (entry_no, place)
);
create index fund_posting_account on fund_posting (account, on_day, amount_minor);
create index fund_posting_case on fund_posting (case_no, account, on_day);
create index fund_posting_payee on fund_posting (payee, account, on_day);

create table bank_statement (
    statement_no  bigint primary key,
    file_name     varchar not null,
    digest        varchar(64) not null,
    opening_minor bigint,
    closing_minor bigint
);

create table bank_line (
    line_id       varchar(64) primary key,
    statement_no  bigint not null references bank_statement (statement_no),
    line          integer not null,
    on_day         date not null,
    words         varchar not null,
    name          varchar not null,
    account       varchar not null,
    reference     varchar,
    amount_minor  bigint not null,
    balance_minor bigint
);
create index bank_line_day on bank_line (on_day, line_id);
create index bank_line_statement on bank_line (statement_no, line);

-- Lines that are no recovery, each with the reason it was set aside for.
create table bank_aside (
    line_id varchar(64) primary key references bank_line (line_id),
    reason  varchar not null
);
