-- Where a partner wants to be told what happens. The secrets are encrypted under a key of the webhook's own; removing
-- the webhook destroys that key.
CREATE TABLE webhook_endpoint (
    id                   uuid PRIMARY KEY,
    version              bigint NOT NULL,
    event_count          bigint NOT NULL,
    partner              text NOT NULL,
    url                  text NOT NULL,
    description          text,
    types                text NOT NULL,
    status               text NOT NULL CHECK (status IN ('ACTIVE', 'DISABLED', 'REMOVED')),
    disabled_reason      text CHECK (disabled_reason IN ('PARTNER', 'GONE', 'FAILING')),
    disabled_at          timestamptz,
    secret_cipher        bytea NOT NULL,
    former_secret_cipher bytea,
    former_secret_until  timestamptz,
    created_at           timestamptz NOT NULL
);
CREATE INDEX webhook_endpoint_newest ON webhook_endpoint (created_at DESC, id DESC);
CREATE INDEX webhook_endpoint_newest_of_partner ON webhook_endpoint (partner, created_at DESC, id DESC);

-- How far a receiver has come, apart from the webhook, so that sending makes no new version of it. The lease is kept by
-- the clock of the database, so that clocks of replicas do not matter.
CREATE TABLE webhook_progress (
    endpoint_id     uuid PRIMARY KEY REFERENCES webhook_endpoint,
    position        bigint NOT NULL,
    failures        int NOT NULL DEFAULT 0,
    failing_since   timestamptz,
    last_taken_at   timestamptz,
    next_attempt_at timestamptz NOT NULL DEFAULT '-infinity',
    lease           uuid,
    leased_until    timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 50);

-- An event that was or will be sent to a receiver. What is ahead of the receiver's position has no row yet.
CREATE TABLE webhook_delivery (
    id              uuid PRIMARY KEY,
    endpoint_id     uuid NOT NULL REFERENCES webhook_endpoint,
    event_id        uuid NOT NULL,
    position        bigint,
    type            text NOT NULL,
    status          text NOT NULL CHECK (status IN ('PENDING', 'DELIVERED', 'GIVEN_UP')),
    created_at      timestamptz NOT NULL,
    attempts        int NOT NULL DEFAULT 0,
    failures        int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    last_attempt_at timestamptz,
    last_status     int,
    last_failure    text,
    last_took_ms    int,
    UNIQUE (endpoint_id, event_id),
    CHECK ((status = 'PENDING') = (next_attempt_at IS NOT NULL))
);
CREATE INDEX webhook_delivery_pending ON webhook_delivery (endpoint_id, position NULLS FIRST) WHERE status = 'PENDING';
CREATE INDEX webhook_delivery_newest ON webhook_delivery (endpoint_id, created_at DESC, id DESC);
CREATE INDEX webhook_delivery_newest_of_status ON webhook_delivery (endpoint_id, status, created_at DESC, id DESC);
CREATE INDEX webhook_delivery_finished ON webhook_delivery (last_attempt_at) WHERE status <> 'PENDING';
