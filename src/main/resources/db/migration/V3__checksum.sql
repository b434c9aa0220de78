-- Over all rows: the database notices damage to its structure, not to what is in it.
alter table knowledge add column checksum varchar(64) default '' not null;
