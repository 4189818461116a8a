CREATE TABLE stock_movement (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id bigint       NOT NULL REFERENCES product,
    delta      integer      NOT NULL CHECK (delta <> 0),
    on_hand    integer      NOT NULL,
    reason     varchar(200) NOT NULL,
    order_id   uuid,
    actor_id   uuid,
    created_at timestamptz  NOT NULL
);
CREATE INDEX stock_movement_by_product ON stock_movement (product_id, id);

COMMENT ON TABLE stock_movement IS 'why the units on hand changed; rows are added and never altered';
COMMENT ON COLUMN stock_movement.on_hand IS 'after the movement';
COMMENT ON COLUMN stock_movement.order_id IS 'the order whose goods left';
COMMENT ON COLUMN stock_movement.actor_id IS 'the account that moved stock by hand';

CREATE TABLE reservation (
    order_id   uuid PRIMARY KEY,
    state      varchar(10) NOT NULL CHECK (state IN ('held', 'committed', 'released', 'expired')),
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX reservation_by_expiry ON reservation (expires_at) WHERE state = 'held';

CREATE TABLE reservation_item (
    order_id   uuid    NOT NULL REFERENCES reservation ON DELETE CASCADE,
    product_id bigint  NOT NULL REFERENCES product,
    quantity   integer NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_id, product_id)
);
CREATE INDEX reservation_item_by_product ON reservation_item (product_id);
