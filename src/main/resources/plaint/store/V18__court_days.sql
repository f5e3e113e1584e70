-- Common subset of H2 and PostgreSQL. The zone whose day a case abroad is reckoned by; null: that of Beijing. Few rows have one, so what is corrected for their day is read by the zone.
alter table due_item add column zone varchar(64);
alter table hearing_item add column zone varchar(64);
alter table case_ahead add column zone varchar(64);
create index due_item_zone on due_item (zone, due_day);
create index case_ahead_zone on case_ahead (zone, busy_until);
-- What is due in an older store is computed anew, and its zone with it.
update due_rules set rules = '' where one = 1;
