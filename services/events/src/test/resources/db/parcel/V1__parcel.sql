create table parcel (
    place bigint generated always as identity,
    type text not null,
    number integer not null
);
