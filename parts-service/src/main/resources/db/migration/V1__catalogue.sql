CREATE TABLE part (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    part_number text NOT NULL CONSTRAINT part_number_is_unique UNIQUE,
    name text NOT NULL,
    unit_price_cents integer NOT NULL CHECK (unit_price_cents >= 0),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    added_at timestamptz NOT NULL
);

CREATE INDEX part_newest ON part (added_at DESC, id DESC);
