-- A new token of a purpose takes the place of the one before it.
create table one_time_tokens (
    hash bytea primary key,
    purpose text not null,
    user_id uuid not null references users,
    email_key text not null,
    expires_at timestamptz not null,
    unique (user_id, purpose)
);

-- Letters to be written. They are asked for in the transaction of their cause, for unknown addresses too, and written
-- later: asking takes the same time for everybody, and no token waits here in the open.
create table letters (
    id bigint generated always as identity primary key,
    kind text not null,
    email_key text not null,
    attempts int not null default 0,
    due_at timestamptz not null
);

create index letters_due on letters (due_at);

-- Mails of a shop without a mail server, for staff to read. The text is sealed: it may hold a working token.
create table kept_mails (
    id bigint generated always as identity primary key,
    recipient text not null,
    recipient_key text not null,
    subject text not null,
    text bytea not null,
    created_at timestamptz not null
);

create index kept_mails_recipient on kept_mails (recipient_key);
