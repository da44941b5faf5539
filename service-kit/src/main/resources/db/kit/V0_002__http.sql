-- The answers of POST requests, so that a repeated request gets the first answer again (kit.http.Idempotent).
-- Neither the key nor the answer can be read from this table: scope_hash is SHA-256 of client, login and key, and the
-- answer is encrypted with a key that is derived from the Idempotency-Key, which only the caller has.
CREATE TABLE idempotency_key (
    scope_hash bytea PRIMARY KEY,
    request_hash bytea NOT NULL,
    answer bytea NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
