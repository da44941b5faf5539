-- Whether a technician lets the device tell where it is, as it was given and withdrawn.
CREATE TABLE position_consent (
    technician_id uuid NOT NULL REFERENCES technician (id),
    given_at timestamptz NOT NULL,
    withdrawn_at timestamptz CHECK (withdrawn_at >= given_at),
    PRIMARY KEY (technician_id, given_at)
);

CREATE UNIQUE INDEX position_consent_that_holds ON position_consent (technician_id) WHERE withdrawn_at IS NULL;

-- Where a technician was last, for a short time; there is no other trace of it. The place is encrypted under the
-- technician's own key.
CREATE TABLE technician_position (
    technician_id uuid PRIMARY KEY REFERENCES technician (id),
    place bytea NOT NULL,
    at timestamptz NOT NULL,
    kept_until timestamptz NOT NULL
) WITH (fillfactor = 50);

CREATE INDEX technician_position_kept ON technician_position (kept_until);
