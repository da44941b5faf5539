-- Somebody acted before the paper was there: the work liaison form is owed, and the request stays open until it is
-- settled (S3.5-B6, S3.5-G2).
CREATE TABLE liaison_debt (
    id                 uuid PRIMARY KEY,
    version            bigint NOT NULL,
    event_count        bigint NOT NULL,
    service_request_id uuid NOT NULL REFERENCES service_request,
    status             text NOT NULL CHECK (status IN ('OWED', 'SETTLED')),
    matter_cipher      bytea NOT NULL,
    allowed_by         text NOT NULL,
    acted_by           text NOT NULL,
    acted_at           timestamptz NOT NULL,
    due_at             timestamptz NOT NULL CHECK (due_at > acted_at),
    overdue_at         timestamptz,
    form_number        text,
    settled_by         text,
    settled_at         timestamptz,
    CHECK ((status = 'SETTLED') = (settled_at IS NOT NULL)),
    CHECK ((settled_at IS NULL) = (form_number IS NULL)),
    -- Nobody accepts the paper of what he did himself.
    CHECK (settled_by <> acted_by)
);
CREATE INDEX liaison_debt_newest ON liaison_debt (acted_at DESC, id DESC);
CREATE INDEX liaison_debt_of_request ON liaison_debt (service_request_id, acted_at DESC, id DESC);
CREATE INDEX liaison_debt_owed ON liaison_debt (acted_at DESC, id DESC) WHERE status = 'OWED';
