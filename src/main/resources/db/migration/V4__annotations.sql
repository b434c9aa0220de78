-- Why a value is absent, whether a part is sold, what goes into what, where it may be delivered; ranges; why a row may be passed on.
alter table facts add column "low" double precision;
alter table facts add column "high" double precision;
alter table facts add column "licence" varchar(40) default '' not null;
alter table prices add column "low" double precision;
alter table prices add column "high" double precision;
alter table prices add column "licence" varchar(40) default '' not null;
alter table measurements add column "licence" varchar(40) default '' not null;

create table blanks (
    line integer primary key, "item" varchar(80) not null, "spec" varchar(40) not null, "state" varchar(40) not null,
    "source" varchar(2000) not null, "source_date" varchar(60) not null, unique ("item", "spec"));

create table lifecycles (
    line integer primary key, "item" varchar(80) not null unique, "state" varchar(40) not null, "since" varchar(60) not null,
    "source" varchar(2000) not null, "source_date" varchar(60) not null);

create table fits (
    line integer primary key, "host" varchar(80) not null, "accelerator" varchar(80) not null, "count" integer not null,
    "kind" varchar(40) not null, "source" varchar(2000) not null, "source_date" varchar(60) not null, "licence" varchar(40) not null);

create table exports (
    line integer primary key, "accelerator" varchar(80) not null, "countries" varchar(2000) not null, "state" varchar(40) not null,
    "source" varchar(2000) not null, "source_date" varchar(60) not null);

create table electricity (
    line integer primary key, "region" varchar(80) not null, "band" varchar(10) not null, "amount" decimal(19, 6) not null,
    "low" double precision, "high" double precision, "currency" varchar(3) not null, "evidence" varchar(40) not null,
    "source" varchar(2000) not null, "source_date" varchar(60) not null, "licence" varchar(40) not null);
