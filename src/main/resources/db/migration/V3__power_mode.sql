-- Whether boards ran below their limit.
alter table measurements add column "power_mode" varchar(40) default '' not null;
