-- What technical support says about the work of a visit: editions are added and never changed, the newest one counts.
-- The words are encrypted under the key of the customer.
CREATE TABLE visit_guidance (
    visit_id uuid NOT NULL REFERENCES visit (id),
    version integer NOT NULL CHECK (version > 0),
    plan bytea NOT NULL,
    guidance bytea NOT NULL,
    given_by varchar(64) NOT NULL,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (visit_id, version)
);

ALTER TABLE visit ADD guidance_version integer CHECK (guidance_version > 0);
