-- Links that stand for a technician where no token can. The signature is not kept: it follows from a key elsewhere.
CREATE TABLE signed_link (
    id uuid PRIMARY KEY,
    kind varchar(16) NOT NULL CHECK (kind IN ('CALENDAR', 'VISIT')),
    technician_id uuid NOT NULL REFERENCES technician (id),
    technician_login varchar(64) NOT NULL,
    visit_id uuid REFERENCES visit (id),
    made_by varchar(64) NOT NULL,
    made_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    revoked_by varchar(64),
    -- A link for a visit is for one, and not for ever.
    CHECK ((kind = 'VISIT') = (visit_id IS NOT NULL)),
    CHECK (kind <> 'VISIT' OR expires_at IS NOT NULL),
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);

CREATE INDEX signed_link_of_technician ON signed_link (technician_id, made_at DESC) WHERE kind = 'CALENDAR';
CREATE INDEX signed_link_of_visit ON signed_link (visit_id, made_at DESC) WHERE kind = 'VISIT';
