-- Which sample data this database holds, if any: one row at most, so that seeding twice changes nothing.
create table sample_data (
    only_one boolean primary key default true check (only_one),
    size text not null,
    seed bigint not null
);
