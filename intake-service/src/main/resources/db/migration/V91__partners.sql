-- A partner network that an administrator let in: its machine client in Keycloak and its share of calls. The secret lies
-- here, sealed under a key of the partner, only until Keycloak has it.
CREATE TABLE partner_network (
    id                  uuid PRIMARY KEY,
    version             bigint NOT NULL,
    event_count         bigint NOT NULL,
    partner             text NOT NULL UNIQUE,
    name                text NOT NULL,
    status              text NOT NULL CHECK (status IN ('PREPARING', 'ACTIVE', 'DISABLED')),
    client_id           text NOT NULL UNIQUE,
    requests_per_second int NOT NULL CHECK (requests_per_second > 0),
    secret_cipher       bytea,
    secret_made_at      timestamptz NOT NULL,
    reset_asked_at      timestamptz,
    reset_done_at       timestamptz,
    reset_customers     int NOT NULL DEFAULT 0,
    created_at          timestamptz NOT NULL,
    created_by          text NOT NULL
);
CREATE INDEX partner_network_newest ON partner_network (created_at DESC, id DESC);

-- One thing to do in Keycloak for a partner, done in order; what fails is tried again and the rest waits.
CREATE TABLE partner_step (
    id           uuid PRIMARY KEY,
    partner_id   uuid NOT NULL REFERENCES partner_network,
    position     int NOT NULL,
    kind         text NOT NULL CHECK (kind IN
        ('CREATE_CLIENT', 'SET_CLAIMS', 'GRANT_ROLE', 'SET_SECRET', 'ENABLE_CLIENT', 'DISABLE_CLIENT')),
    status       text NOT NULL CHECK (status IN ('WAITING', 'DONE', 'SKIPPED')),
    asked_at     timestamptz NOT NULL,
    asked_by     text NOT NULL,
    attempts     int NOT NULL DEFAULT 0,
    last_failure text,
    done_at      timestamptz,
    UNIQUE (partner_id, position),
    CHECK ((status = 'DONE') = (done_at IS NOT NULL))
);
CREATE INDEX partner_step_newest ON partner_step (partner_id, asked_at DESC, id DESC);
CREATE INDEX partner_step_waiting ON partner_step (partner_id, position) WHERE status = 'WAITING';
