-- A legal hold keeps the data of a customer from every erasure until it is lifted. The reason is encrypted under the
-- customer's key.
CREATE TABLE legal_hold (
    id            uuid PRIMARY KEY,
    version       bigint NOT NULL,
    event_count   bigint NOT NULL,
    customer_id   uuid NOT NULL REFERENCES customer,
    partner       text NOT NULL,
    status        text NOT NULL CHECK (status IN ('ACTIVE', 'LIFTED')),
    reference     text,
    reason_cipher bytea NOT NULL,
    placed_at     timestamptz NOT NULL,
    placed_by     text NOT NULL,
    lifted_at     timestamptz,
    lifted_by     text,
    CHECK ((status = 'LIFTED') = (lifted_at IS NOT NULL)),
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);
CREATE INDEX legal_hold_newest ON legal_hold (placed_at DESC, id DESC);
CREATE INDEX legal_hold_newest_of_partner ON legal_hold (partner, placed_at DESC, id DESC);
CREATE INDEX legal_hold_of_customer ON legal_hold (customer_id, placed_at DESC, id DESC);

-- How many months after its last use the data of a category is destroyed (S2-6.2d, S2-4.2a).
CREATE TABLE retention_rule (
    id          uuid PRIMARY KEY,
    version     bigint NOT NULL,
    event_count bigint NOT NULL,
    category    text NOT NULL UNIQUE CHECK (category IN ('CUSTOMER', 'CONVERSATION', 'CALL')),
    months      int NOT NULL CHECK (months BETWEEN 1 AND 240),
    changed_at  timestamptz NOT NULL,
    changed_by  text NOT NULL
);
INSERT INTO retention_rule VALUES
    ('019ab5a0-0000-7000-8000-000000000001', 0, 0, 'CUSTOMER', 36, now(), 'system'),
    ('019ab5a0-0000-7000-8000-000000000002', 0, 0, 'CONVERSATION', 36, now(), 'system'),
    ('019ab5a0-0000-7000-8000-000000000003', 0, 0, 'CALL', 6, now(), 'system');

-- One destruction of what is past its time, or one report of what would be destroyed; it stays as the record (S2-6.1d).
CREATE TABLE retention_run (
    id           uuid PRIMARY KEY,
    version      bigint NOT NULL,
    event_count  bigint NOT NULL,
    status       text NOT NULL CHECK (status IN ('RUNNING', 'DONE')),
    dry_run      boolean NOT NULL,
    requested_by text NOT NULL,
    begun_at     timestamptz NOT NULL,
    ended_at     timestamptz,
    CHECK ((status = 'DONE') = (ended_at IS NOT NULL))
);
CREATE INDEX retention_run_newest ON retention_run (begun_at DESC, id DESC);
CREATE UNIQUE INDEX retention_run_one_at_a_time ON retention_run (status) WHERE status = 'RUNNING';

-- What one run did with one category, and up to which record it has come.
CREATE TABLE retention_part (
    id         uuid PRIMARY KEY,
    run_id     uuid NOT NULL REFERENCES retention_run,
    category   text NOT NULL CHECK (category IN ('CUSTOMER', 'CONVERSATION', 'CALL')),
    months     int NOT NULL,
    before     timestamptz NOT NULL,
    total      bigint NOT NULL,
    due        bigint NOT NULL,
    held       bigint NOT NULL,
    destroyed  bigint NOT NULL,
    failed     bigint NOT NULL,
    done       boolean NOT NULL,
    reached_at timestamptz,
    reached_id uuid,
    UNIQUE (run_id, category)
);

-- What is looked through every night, the oldest first.
CREATE INDEX customer_by_age ON customer (created_at, id) WHERE erased_at IS NULL;
CREATE INDEX phone_call_by_age ON phone_call (coalesce(ended_at, answered_at, ringing_at), id)
    WHERE caller_cipher IS NOT NULL;
ALTER TABLE conversation ADD erased_at timestamptz;
CREATE INDEX conversation_by_age ON conversation (last_message_at, id) WHERE erased_at IS NULL;

-- The first night; each sets the next one.
INSERT INTO deadline (kind, aggregate_id, due_at, next_attempt_at)
SELECT 'retention-night', '019ab5a0-0000-7000-8000-000000000004', first_night, first_night
FROM (SELECT date_trunc('day', now()) + interval '26 hours 30 minutes' AS first_night) nights;
