-- What a price pays for, in a column of its own.
alter table prices add column "contents" varchar(200) default '' not null;
