-- The fee statement of a completed repair.
CREATE TABLE settlement (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    status varchar(16) NOT NULL CHECK (status IN ('DRAFTED', 'CONFIRMED', 'PAID', 'WAIVED')),
    repair_id uuid NOT NULL UNIQUE REFERENCES repair,
    service_request_id uuid NOT NULL,
    partner varchar(64) NOT NULL,
    outlet_code varchar(64) NOT NULL,
    technician_login varchar(255) NOT NULL,
    parts_cents bigint NOT NULL CHECK (parts_cents >= 0),
    labour_cents bigint NOT NULL CHECK (labour_cents >= 0),
    currency varchar(3) NOT NULL,
    drafted_at timestamptz NOT NULL,
    last_step_at timestamptz NOT NULL,
    confirmed_by varchar(255),
    method varchar(16) CHECK (method IN ('CASH', 'CARD', 'TRANSFER', 'ACCOUNT')),
    paid_to varchar(255),
    paid_at timestamptz,
    CHECK ((status = 'PAID') = (paid_at IS NOT NULL)),
    CHECK (status <> 'WAIVED' OR parts_cents + labour_cents = 0)
);

CREATE INDEX settlement_newest ON settlement (drafted_at DESC, id DESC);
CREATE INDEX settlement_by_partner ON settlement (partner, drafted_at DESC, id DESC);
CREATE INDEX settlement_by_outlet ON settlement (outlet_code, drafted_at DESC, id DESC);
CREATE INDEX settlement_by_technician ON settlement (technician_login, drafted_at DESC, id DESC);
CREATE INDEX settlement_by_status ON settlement (status, drafted_at DESC, id DESC);
CREATE INDEX settlement_by_request ON settlement (service_request_id);

CREATE TABLE settlement_line (
    settlement_id uuid NOT NULL REFERENCES settlement,
    position integer NOT NULL,
    kind varchar(16) NOT NULL CHECK (kind IN ('PART', 'LABOUR')),
    part_number varchar(64),
    quantity integer NOT NULL CHECK (quantity > 0),
    unit_price_cents bigint NOT NULL CHECK (unit_price_cents >= 0),
    amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
    charged boolean NOT NULL,
    PRIMARY KEY (settlement_id, position)
);
