-- Facts of this service, in the order in which they are sent: by transaction, then by place within it.
-- A row is sent only when every older transaction has ended, so one that commits late is never passed over.
create table outbox (
    txid xid8 not null default pg_current_xact_id(),
    seq bigint generated always as identity,
    id uuid not null,
    type text not null,
    key text not null,
    payload jsonb not null,
    occurred_at timestamptz not null,
    primary key (txid, seq)
);

-- Facts of other services that this one has applied; a fact that comes again finds itself here.
create table inbox (
    consumer text not null,
    event_id uuid not null,
    applied_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

create index inbox_applied_at on inbox (applied_at);

-- Facts that could not be applied: still tried again while parked_at is null, then left for people to look at.
-- The payload is kept as text, since it may be anything.
create table parked_event (
    consumer text not null,
    event_id uuid not null,
    type text not null,
    key text not null,
    payload text not null,
    error text not null,
    attempts integer not null default 1,
    failed_at timestamptz not null default now(),
    parked_at timestamptz,
    primary key (consumer, event_id)
);
