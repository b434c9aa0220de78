-- The shipped knowledge, column for column as in its files. Rebuilt at will: nothing that a user made is kept here.
create table knowledge (version varchar(40) primary key);

create table accelerators (
    line integer primary key, "id" varchar(80) not null unique, "name" varchar(200) not null, "vendor" varchar(80) not null,
    "form" varchar(40) not null, "architecture" varchar(80) not null, "segment" varchar(40) not null, "stacks" varchar(400) not null);

create table servers (
    line integer primary key, "id" varchar(80) not null unique, "name" varchar(200) not null, "vendor" varchar(80) not null,
    "kind" varchar(40) not null, "cooling" varchar(40) not null, "power_supplies" varchar(400) not null);

create table components (
    line integer primary key, "id" varchar(80) not null unique, "kind" varchar(40) not null, "name" varchar(200) not null, "vendor" varchar(80) not null);

create table models (
    line integer primary key, "id" varchar(80) not null unique, "name" varchar(200) not null, "family" varchar(40) not null);

create table regions (
    line integer primary key, "id" varchar(80) not null unique, "name" varchar(200) not null);

create table facts (
    line integer primary key, "item" varchar(80) not null, "spec" varchar(40) not null, "value" double precision not null,
    "evidence" varchar(40) not null, "source" varchar(2000) not null, "source_date" varchar(60) not null, unique ("item", "spec"));

create table prices (
    line integer primary key, "item" varchar(80) not null, "kind" varchar(40) not null, "amount" decimal(19, 4) not null,
    "currency" varchar(3) not null, "source" varchar(2000) not null, "source_date" varchar(60) not null);

create table measurements (
    line integer primary key, "id" varchar(80) not null unique, "accelerator" varchar(80) not null, "accelerators" integer not null,
    "model" varchar(80) not null, "precision" varchar(10) not null, "metric" varchar(40) not null, "value" double precision not null,
    "p99_ms" double precision, "wall_watts" double precision, "input_tokens" integer, "output_tokens" integer, "concurrency" integer,
    "software" varchar(400) not null, "system" varchar(400) not null, "source" varchar(2000) not null, "source_date" varchar(60) not null);

create index measurements_by_pair on measurements ("accelerator", "model");
