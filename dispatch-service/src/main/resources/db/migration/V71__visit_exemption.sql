-- Why something of a visit may be later than it was due, and when the customer was told: lines are added and never
-- changed. The note is encrypted under the key of the customer.
CREATE TABLE visit_exemption (
    visit_id uuid NOT NULL REFERENCES visit (id),
    number integer NOT NULL CHECK (number > 0),
    limit_kind varchar(16) NOT NULL CHECK (limit_kind IN ('CONTACT', 'DEPARTURE', 'ARRIVAL')),
    reason varchar(32) NOT NULL
        CHECK (reason IN ('WEATHER', 'TRAFFIC', 'SAFETY', 'SITE_CLOSED', 'CUSTOMER_WISH', 'SUPPLY', 'OTHER')),
    note bytea,
    due_at timestamptz NOT NULL,
    until_at timestamptz CHECK (until_at > due_at),
    customer_informed_at timestamptz NOT NULL,
    approved_by varchar(64) NOT NULL,
    recorded_at timestamptz NOT NULL CHECK (recorded_at >= customer_informed_at),
    technician_login varchar(64) CHECK (technician_login <> approved_by),
    PRIMARY KEY (visit_id, number)
);
