-- How much each part counts in the score of the prosecution list, as the office set it.
create table lead_weights (
    one             integer primary key,
    amount          integer not null,
    proof           integer not null,
    repeat_offender integer not null,
    limitation      integer not null,
    assets          integer not null
);
