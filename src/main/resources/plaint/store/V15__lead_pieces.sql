-- Common subset of H2 and PostgreSQL. Leads by sixteen: a row costs the engine as much as its words do, and a million rows are not what anybody asks it for.

-- What screening found. The body is written and read by LeadPiece; leads are numbered from 0 without a gap, so the piece of a lead is its number by sixteen.
create table lead_piece (
    piece integer primary key,
    body  bytea not null
);

-- The digests of what was found, eight bytes a lead, a thousand and twenty-four to a row: what tells a lead that changed from one that did not.
create table lead_content (
    block   integer primary key,
    digests bytea not null
);

-- Which lead has a number: sorted runs of a digest and a lead's place, twelve bytes each.
create table lead_number (
    run       integer not null,
    first_key bigint not null,
    body      bytea not null,
    primary key (run, first_key)
);

-- Where a lead stands, once the office has done something about it; until then it stands where its source says.
create table lead_standing (
    lead_id    integer primary key,
    state      varchar(32) not null,
    furthest   varchar(32),
    owner      varchar,
    decision   varchar(32),
    loss       varchar(32),
    reason     varchar,
    decided_on date,
    case_no    varchar(64)
);
