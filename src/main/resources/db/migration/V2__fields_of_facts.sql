-- What a price pays for, and the names under which results of a chassis are published.
alter table prices add column "contents" varchar(200) default '' not null;
alter table servers add column "published_as" varchar(400) default '' not null;

-- Over all rows: the database notices damage to its structure, not to what is in it.
alter table knowledge add column checksum varchar(64) default '' not null;
