-- The customer lets somebody work on his system from afar: what may be done, until when, and who said so (S3.5-I2a).
CREATE TABLE remote_authorisation (
    id                 uuid PRIMARY KEY,
    version            bigint NOT NULL,
    event_count        bigint NOT NULL,
    service_request_id uuid NOT NULL REFERENCES service_request,
    status             text NOT NULL CHECK (status IN ('GIVEN', 'IN_SESSION', 'ENDED', 'WITHDRAWN', 'EXPIRED')),
    scope              text[] NOT NULL CHECK (cardinality(scope) >= 1 AND scope <@ ARRAY['VIEW_SCREEN', 'CONTROL',
        'READ_LOGS', 'CHANGE_SETTINGS', 'TRANSFER_FILES', 'INSTALL_SOFTWARE', 'RESTART']),
    given_by_cipher    bytea NOT NULL,
    given_through      text NOT NULL CHECK (given_through IN ('PHONE', 'EMAIL', 'CHAT', 'PORTAL', 'LETTER', 'IN_PERSON')),
    recorded_by        text NOT NULL,
    given_at           timestamptz NOT NULL,
    expires_at         timestamptz NOT NULL CHECK (expires_at > given_at),
    started_at         timestamptz,
    started_by         text,
    ended_at           timestamptz,
    ended_by           text,
    outcome            text CHECK (outcome IN ('SOLVED', 'NOT_SOLVED', 'NOT_POSSIBLE', 'SKIPPED')),
    last_step_at       timestamptz NOT NULL,
    CHECK ((status IN ('ENDED', 'WITHDRAWN', 'EXPIRED')) = (ended_at IS NOT NULL)),
    CHECK (status NOT IN ('IN_SESSION', 'ENDED') OR started_at IS NOT NULL),
    -- Nobody works on a minute longer than the customer said.
    CHECK (started_at < expires_at)
);
CREATE INDEX remote_authorisation_of_request ON remote_authorisation (service_request_id, given_at DESC, id DESC);
-- At most one of a request can be worked under.
CREATE UNIQUE INDEX remote_authorisation_open ON remote_authorisation (service_request_id)
    WHERE status IN ('GIVEN', 'IN_SESSION');

-- What was done in a session (S3.5-I2b). Lines are added and never changed.
CREATE TABLE remote_session_entry (
    id                      uuid PRIMARY KEY,
    remote_authorisation_id uuid NOT NULL REFERENCES remote_authorisation,
    at                      timestamptz NOT NULL,
    recorded_by             text NOT NULL,
    action                  text NOT NULL,
    text_cipher             bytea NOT NULL
);
CREATE INDEX remote_session_entry_newest ON remote_session_entry (remote_authorisation_id, at DESC, id DESC);
