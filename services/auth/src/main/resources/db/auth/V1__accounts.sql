create extension if not exists pg_trgm;

-- The *_key columns hold the lower-case form that makes e-mails and usernames unique; it is computed in Java so that it
-- does not depend on the database's locale.
create table users (
    id uuid primary key,
    email text not null,
    email_key text not null constraint users_email_unique unique,
    username text not null,
    username_key text not null constraint users_username_unique unique,
    password_hash text not null,
    roles text[] not null,
    active boolean not null default true,
    email_verified boolean not null default false,
    epoch bigint not null default 0,
    created_at timestamptz not null default now(),
    deleted_at timestamptz
);

create index users_newest on users (created_at desc, id desc) where deleted_at is null;
create index users_search on users using gin ((email_key || ' ' || username_key) gin_trgm_ops) where deleted_at is null;
create index users_admins on users (id) where 'admin' = any (roles);

-- Spent tokens stay until they expire, so that using one again is noticed. The successor is sealed with a key that only
-- the holder of the spent token can derive.
create table refresh_tokens (
    hash bytea primary key,
    family uuid not null,
    user_id uuid not null references users,
    expires_at timestamptz not null,
    spent_at timestamptz,
    successor bytea
);

create index refresh_tokens_family on refresh_tokens (family);
create index refresh_tokens_user on refresh_tokens (user_id);
create index refresh_tokens_expiry on refresh_tokens (expires_at);

create table signing_keys (
    kid text primary key,
    public_key text not null,
    private_key bytea not null,
    created_at timestamptz not null,
    signs_from timestamptz not null
);
