-- Events on their way out. Column names follow Debezium's outbox vocabulary, so that change data capture could replace
-- the relay without a migration. A row lives only until the broker has acknowledged it.
CREATE TABLE outbox (
    shard          smallint    NOT NULL,
    position       bigint      GENERATED ALWAYS AS IDENTITY,
    id             uuid        NOT NULL,
    aggregate_type text        NOT NULL,
    aggregate_id   uuid        NOT NULL,
    sequence       bigint      NOT NULL,
    type           text        NOT NULL,
    payload        text        NOT NULL,
    occurred_at    timestamptz NOT NULL,
    traceparent    text,
    PRIMARY KEY (shard, position)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Who relays which shard of aggregates. An aggregate belongs to one shard for ever, a shard to one replica at a time.
CREATE TABLE outbox_lease (
    shard      smallint PRIMARY KEY,
    owner      uuid,
    expires_at timestamptz NOT NULL DEFAULT '-infinity'
);

INSERT INTO outbox_lease (shard) SELECT generate_series(0, 7);

CREATE TABLE relay_member (
    member     uuid PRIMARY KEY,
    expires_at timestamptz NOT NULL
);

-- Events that have had their effect. The row is written in the transaction of the effect.
CREATE TABLE inbox (
    event_id    uuid        PRIMARY KEY,
    source      text        NOT NULL,
    handled_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX inbox_handled_at ON inbox (handled_at);

-- Events that could not have their effect yet. A key with a parked event is quarantined: what follows it is parked
-- behind it, so that order is kept.
CREATE TABLE parked_event (
    id              uuid        PRIMARY KEY,
    position        bigint      GENERATED ALWAYS AS IDENTITY,
    event_id        uuid        NOT NULL UNIQUE,
    topic           text        NOT NULL,
    event_key       uuid        NOT NULL,
    source          text        NOT NULL,
    type            text        NOT NULL,
    sequence        bigint      NOT NULL,
    occurred_at     timestamptz NOT NULL,
    traceparent     text,
    payload         text        NOT NULL,
    reason          text        NOT NULL,
    attempts        int         NOT NULL,
    next_attempt_at timestamptz,
    parked_at       timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX parked_event_key ON parked_event (topic, event_key, position);
CREATE INDEX parked_event_due ON parked_event (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX parked_event_list ON parked_event (parked_at DESC, id DESC);
