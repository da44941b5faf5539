-- How much each term counts when technicians are ranked and routes planned: named and versioned, for one outlet or for
-- all that have none of their own. In force is the one whose time it is; a successor ends its predecessors at the moment
-- at which it begins.
CREATE TABLE weight_policy (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    status varchar(16) NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'RETIRED')),
    name varchar(64) NOT NULL,
    edition integer NOT NULL CHECK (edition > 0),
    outlet_code varchar(32) REFERENCES outlet (code),
    weights text NOT NULL CHECK (weights IS JSON OBJECT),
    route_weights text CHECK (route_weights IS JSON OBJECT),
    drafted_by varchar(64) NOT NULL,
    drafted_at timestamptz NOT NULL,
    active_from timestamptz,
    activated_by varchar(64),
    retired_at timestamptz CHECK (retired_at >= active_from),
    last_step_at timestamptz NOT NULL,
    UNIQUE (name, edition),
    CHECK ((active_from IS NULL) = (status = 'DRAFT')),
    CHECK ((retired_at IS NOT NULL) = (status = 'RETIRED'))
);

CREATE INDEX weight_policy_newest ON weight_policy (drafted_at DESC, id DESC);
CREATE UNIQUE INDEX weight_policy_one_active ON weight_policy (coalesce(outlet_code, '')) WHERE status = 'ACTIVE';

INSERT INTO weight_policy (id, version, event_count, status, name, edition, weights, drafted_by, drafted_at, active_from,
    activated_by, last_step_at)
VALUES ('0198c5a4-3f00-7000-8000-00000000a001', 0, 0, 'ACTIVE', 'standard', 1,
    '{"distancePermille":1000,"pointsPerOpenVisit":2000,"outletDistancePermille":200,"pointsPerHourOfWaiting":{"P1":20000,"P2":5000,"P3":1000,"P4":1000}}',
    'system', '2026-01-01T00:00:00Z', '2000-01-01T00:00:00Z', 'system', '2026-01-01T00:00:00Z');

-- By which policy a plan is searched for; absent in plans of before there were policies.
ALTER TABLE plan ADD policy_name varchar(64), ADD policy_edition integer,
    ADD CHECK ((policy_name IS NULL) = (policy_edition IS NULL));

-- The decisions of some days.
CREATE INDEX visit_decision_by_time ON visit_decision (at);
