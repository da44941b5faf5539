CREATE TABLE reservation (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    repair_id uuid NOT NULL,
    plan_version integer NOT NULL,
    service_request_id uuid NOT NULL,
    partner text NOT NULL,
    location_id uuid NOT NULL REFERENCES stock_location,
    location_code text NOT NULL,
    outlet_code text NOT NULL,
    status text NOT NULL CHECK (status IN ('SHORT', 'RESERVED', 'ISSUED', 'RETURNED', 'RELEASED')),
    requested_at timestamptz NOT NULL,
    last_step_at timestamptz NOT NULL CHECK (last_step_at >= requested_at),
    issued_by text,
    UNIQUE (repair_id, plan_version)
);

CREATE INDEX reservation_newest ON reservation (requested_at DESC, id DESC);
CREATE INDEX reservation_of_status ON reservation (status, requested_at DESC, id DESC);
CREATE INDEX reservation_of_outlet ON reservation (outlet_code, requested_at DESC, id DESC);
CREATE INDEX reservation_of_partner ON reservation (partner, requested_at DESC, id DESC);
CREATE INDEX reservation_of_request ON reservation (service_request_id);
CREATE INDEX reservation_waiting ON reservation (location_id, requested_at, id) WHERE status = 'SHORT';

-- No reference to the catalogue: a plan may name a part that nobody has added yet.
CREATE TABLE reservation_line (
    reservation_id uuid NOT NULL REFERENCES reservation,
    part_number text NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    unit_price_cents integer,
    currency text,
    missing integer NOT NULL CHECK (missing BETWEEN 0 AND quantity),
    missing_reason text CHECK (missing_reason IN ('OUT_OF_STOCK', 'UNKNOWN_PART')),
    returned integer NOT NULL CHECK (returned BETWEEN 0 AND quantity),
    used integer CHECK (used >= 0),
    PRIMARY KEY (reservation_id, part_number)
);
