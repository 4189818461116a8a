CREATE TABLE image (
    id         varchar(64) PRIMARY KEY,
    media_type varchar(20) NOT NULL,
    bytes      bytea       NOT NULL,
    width      integer     NOT NULL CHECK (width > 0),
    height     integer     NOT NULL CHECK (height > 0),
    alt        text        NOT NULL DEFAULT '',
    stored_at  timestamptz NOT NULL DEFAULT now()
);
-- pictures are compressed already
ALTER TABLE image ALTER COLUMN bytes SET STORAGE EXTERNAL;

COMMENT ON COLUMN image.id IS 'hash of the bytes: equal uploads are stored once';
COMMENT ON COLUMN image.alt IS 'the picture in words, for those who do not see it';
COMMENT ON COLUMN image.stored_at IS 'last upload; one that no product shows is swept away a day later';

CREATE TABLE image_variant (
    image_id   varchar(64) NOT NULL REFERENCES image ON DELETE CASCADE,
    size       integer     NOT NULL CHECK (size > 0),
    media_type varchar(20) NOT NULL,
    bytes      bytea       NOT NULL,
    PRIMARY KEY (image_id, size)
);
ALTER TABLE image_variant ALTER COLUMN bytes SET STORAGE EXTERNAL;

COMMENT ON TABLE image_variant IS 'smaller copies, made when first asked for; all of it can be made again';
COMMENT ON COLUMN image_variant.size IS 'longest side in pixels that was asked for';

ALTER TABLE product ADD CONSTRAINT product_image FOREIGN KEY (image_id) REFERENCES image;
CREATE INDEX product_by_image ON product (image_id) WHERE image_id IS NOT NULL;
