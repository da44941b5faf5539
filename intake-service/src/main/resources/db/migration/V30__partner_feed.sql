-- What was heard of the requests of partners and has no position in their feeds yet. Transactions that hear events only
-- add rows here, so they never wait for each other; rows live for a moment.
CREATE TABLE feed_arrival (
    arrival     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partner     text        NOT NULL,
    event_id    uuid        NOT NULL,
    source      text        NOT NULL,
    type        text        NOT NULL,
    subject     uuid        NOT NULL,
    sequence    bigint      NOT NULL,
    occurred_at timestamptz NOT NULL,
    data        text        NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
CREATE INDEX feed_arrival_by_partner ON feed_arrival (partner, arrival);

-- How far the feed of a partner goes: head is the last position given, swept the last one that is not kept any more.
-- Whoever gives positions holds this row, so positions become visible in their order.
CREATE TABLE partner_feed (
    partner text   PRIMARY KEY,
    head    bigint NOT NULL DEFAULT 0,
    swept   bigint NOT NULL DEFAULT 0,
    CHECK (swept <= head)
) WITH (fillfactor = 50);

-- The feed: 1, 2, 3 … per partner without gaps, never changed, deleted from its old end only.
CREATE TABLE partner_event (
    partner     text        NOT NULL,
    position    bigint      NOT NULL,
    event_id    uuid        NOT NULL,
    source      text        NOT NULL,
    type        text        NOT NULL,
    subject     uuid        NOT NULL,
    sequence    bigint      NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    data        text        NOT NULL,
    PRIMARY KEY (partner, position)
);
CREATE INDEX partner_event_by_time ON partner_event (partner, recorded_at);
