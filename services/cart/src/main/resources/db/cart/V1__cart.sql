-- What the shop last knew of a product that lies in a cart; kept current by product's events.
CREATE TABLE product_snapshot (
    product_id  bigint PRIMARY KEY,
    name        text NOT NULL,
    price       numeric(12, 2) NOT NULL,
    currency    text NOT NULL,
    image       text,
    stock_count integer NOT NULL
);

CREATE TABLE cart (
    id         uuid PRIMARY KEY,
    user_id    uuid,
    version    bigint NOT NULL,
    expires_at timestamptz NOT NULL
);

COMMENT ON COLUMN cart.user_id IS 'null for a guest';

-- Not unique: a user's cart has an id made from the user's, and a second unique index would fail the upsert that races for it.
CREATE INDEX cart_user_id ON cart (user_id);
CREATE INDEX cart_expires_at ON cart (expires_at);

CREATE TABLE cart_line (
    cart_id      uuid NOT NULL REFERENCES cart ON DELETE CASCADE,
    product_id   bigint NOT NULL REFERENCES product_snapshot,
    quantity     integer NOT NULL CHECK (quantity > 0),
    price_at_add numeric(12, 2) NOT NULL,
    added_at     timestamptz NOT NULL,
    PRIMARY KEY (cart_id, product_id)
);
