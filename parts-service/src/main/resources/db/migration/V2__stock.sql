CREATE TABLE stock_location (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    code text NOT NULL UNIQUE,
    outlet_code text NOT NULL UNIQUE,
    name text NOT NULL,
    opened_at timestamptz NOT NULL
);

CREATE INDEX stock_location_newest ON stock_location (opened_at DESC, id DESC);

-- Never oversold: the code asks before it promises, the database refuses when the code is wrong.
CREATE TABLE stock_balance (
    id uuid PRIMARY KEY,
    location_id uuid NOT NULL REFERENCES stock_location,
    location_code text NOT NULL,
    outlet_code text NOT NULL,
    part_number text NOT NULL,
    since timestamptz NOT NULL,
    on_hand integer NOT NULL,
    reserved integer NOT NULL,
    UNIQUE (location_id, part_number),
    CONSTRAINT never_oversold CHECK (reserved >= 0 AND reserved <= on_hand)
);

CREATE INDEX stock_balance_newest ON stock_balance (since DESC, id DESC);
CREATE INDEX stock_balance_of_location ON stock_balance (location_code, since DESC, id DESC);
CREATE INDEX stock_balance_of_outlet ON stock_balance (outlet_code, since DESC, id DESC);
CREATE INDEX stock_balance_of_part ON stock_balance (part_number, since DESC, id DESC);

CREATE TABLE receipt (
    id uuid PRIMARY KEY,
    location_id uuid NOT NULL REFERENCES stock_location,
    location_code text NOT NULL,
    outlet_code text NOT NULL,
    reference text NOT NULL,
    at timestamptz NOT NULL,
    recorded_by text NOT NULL
);

CREATE INDEX receipt_newest ON receipt (at DESC, id DESC);
CREATE INDEX receipt_of_outlet ON receipt (outlet_code, at DESC, id DESC);

CREATE TABLE receipt_line (
    receipt_id uuid NOT NULL REFERENCES receipt,
    part_number text NOT NULL REFERENCES part (part_number),
    quantity integer NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (receipt_id, part_number)
);

CREATE TABLE stock_move (
    id uuid PRIMARY KEY,
    location_id uuid NOT NULL REFERENCES stock_location,
    location_code text NOT NULL,
    outlet_code text NOT NULL,
    part_number text NOT NULL REFERENCES part (part_number),
    quantity integer NOT NULL,
    kind text NOT NULL,
    receipt_id uuid REFERENCES receipt,
    reservation_id uuid,
    at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT kind_and_sign CHECK (
        (kind = 'RECEIPT' AND quantity > 0 AND receipt_id IS NOT NULL AND reservation_id IS NULL)
        OR (kind = 'ISSUE' AND quantity < 0 AND receipt_id IS NULL AND reservation_id IS NOT NULL)
        OR (kind = 'RETURN' AND quantity > 0 AND receipt_id IS NULL AND reservation_id IS NOT NULL)
    )
);

CREATE INDEX stock_move_newest ON stock_move (at DESC, id DESC);
CREATE INDEX stock_move_of_outlet ON stock_move (outlet_code, at DESC, id DESC);
CREATE INDEX stock_move_of_part ON stock_move (part_number, at DESC, id DESC);
CREATE INDEX stock_move_of_reservation ON stock_move (reservation_id) WHERE reservation_id IS NOT NULL;

-- A wrong line of the ledger is corrected by another line.
CREATE FUNCTION refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The stock ledger is only ever added to';
END
$$;

CREATE TRIGGER ledger_is_append_only BEFORE UPDATE OR DELETE ON stock_move
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger();
