-- Common subset of H2 and PostgreSQL. What the first screen shows, so that neither the leads nor the forum packs are read for it.

-- How far the leads over the line got, as last counted over all of them; holds as long as `basis` says what it said then.
create table lead_reached (
    step  varchar(32) primary key,
    leads integer not null,
    basis varchar(200) not null
);

-- The court's name by the pack in force when the row was computed.
alter table hearing_item add column court_name varchar;
alter table hearing_item add column court_latin varchar;
update due_rules set rules = '' where one = 1;
