-- What a customer agreed to or does not agree to any more, with the words that prove it, encrypted under the
-- customer's key. Rows are only added; of one purpose the latest decision holds.
CREATE TABLE consent (
    id              uuid PRIMARY KEY,
    customer_id     uuid NOT NULL REFERENCES customer,
    purpose         text NOT NULL CHECK (purpose IN ('CALL_BACK', 'RECORDING', 'PREFERENCES', 'MARKETING')),
    decision        text NOT NULL CHECK (decision IN ('GIVEN', 'WITHDRAWN')),
    at              timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL,
    recorded_by     text NOT NULL,
    channel         text NOT NULL
        CHECK (channel IN ('PHONE', 'WEB', 'MOBILE', 'EMAIL', 'CHAT', 'PARTNER', 'WALK_IN')),
    evidence_cipher bytea NOT NULL,
    notice_version  text NOT NULL
);
CREATE INDEX consent_newest ON consent (customer_id, at DESC, id DESC);
CREATE INDEX consent_of_purpose ON consent (customer_id, purpose, at DESC, id DESC);

CREATE FUNCTION consent_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'consent is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER consent_is_append_only BEFORE UPDATE OR DELETE ON consent
    FOR EACH ROW EXECUTE FUNCTION consent_is_append_only();

-- Whoever does not want to be called back is shown behind a mask to those who call back.
ALTER TABLE customer ADD no_call_back boolean NOT NULL DEFAULT false;
