-- The books of the fake payment provider, which takes no money. To the rest of the service it is as foreign as a real one,
-- so nothing here refers to orders.
CREATE TABLE fake_payment (
    reference text           PRIMARY KEY,
    token     text,
    amount    numeric(14, 2) NOT NULL,
    currency  char(3)        NOT NULL,
    state     text           NOT NULL CHECK (state IN ('open', 'pending', 'authorized', 'captured', 'declined', 'cancelled')),
    refunded  numeric(14, 2) NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND amount)
);

CREATE TABLE fake_refund (
    id        uuid           PRIMARY KEY,
    reference text           NOT NULL REFERENCES fake_payment,
    amount    numeric(14, 2) NOT NULL
);

CREATE TABLE fake_webhook (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id  uuid        NOT NULL,
    reference text        NOT NULL REFERENCES fake_payment,
    due_at    timestamptz NOT NULL,
    attempts  integer     NOT NULL DEFAULT 0
);
CREATE INDEX fake_webhook_due ON fake_webhook (due_at);

COMMENT ON TABLE fake_webhook IS 'messages to send; what is delivered goes';
