-- What a version of a service policy promises. The parameters below are the proposed defaults of the requirements,
-- section f; a network adds a version of its own.
ALTER TABLE service_policy
    ADD warn_percent  int  NOT NULL DEFAULT 75 CHECK (warn_percent BETWEEN 1 AND 99),
    -- Half past eight to half past five (S3.1-E1a) with an hour of lunch, so that a working day has eight hours.
    ADD working_hours text NOT NULL DEFAULT '[{"day":"MONDAY","from":"08:30","until":"12:00"},{"day":"MONDAY","from":"13:00","until":"17:30"},{"day":"TUESDAY","from":"08:30","until":"12:00"},{"day":"TUESDAY","from":"13:00","until":"17:30"},{"day":"WEDNESDAY","from":"08:30","until":"12:00"},{"day":"WEDNESDAY","from":"13:00","until":"17:30"},{"day":"THURSDAY","from":"08:30","until":"12:00"},{"day":"THURSDAY","from":"13:00","until":"17:30"},{"day":"FRIDAY","from":"08:30","until":"12:00"},{"day":"FRIDAY","from":"13:00","until":"17:30"}]';

CREATE TABLE sla_target (
    policy_id      int NOT NULL REFERENCES service_policy,
    goal           text NOT NULL CHECK (goal IN ('FIRST_RESPONSE', 'CONTACT', 'ARRIVAL', 'FIX', 'CLOSE')),
    priority       text CHECK (priority IN ('P1', 'P2', 'P3', 'P4')),
    zone           text,
    product_line   text,
    partner        text,
    within_seconds int NOT NULL CHECK (within_seconds > 0),
    timing         text NOT NULL CHECK (timing IN ('CALENDAR', 'WORKING')),
    UNIQUE NULLS NOT DISTINCT (policy_id, goal, priority, zone, product_line, partner)
);

CREATE TABLE sla_escalation (
    policy_id     int NOT NULL REFERENCES service_policy,
    level         int NOT NULL CHECK (level >= 1),
    after_seconds int NOT NULL CHECK (after_seconds >= 0),
    role          text NOT NULL,
    PRIMARY KEY (policy_id, level)
);

INSERT INTO sla_target (policy_id, goal, priority, zone, within_seconds, timing) VALUES
    -- S2-3.1a: four working hours until somebody has understood what it is
    (1, 'FIRST_RESPONSE', null, null, 14400, 'WORKING'),
    (2, 'FIRST_RESPONSE', null, null, 14400, 'WORKING'),
    (3, 'FIRST_RESPONSE', null, null, 14400, 'WORKING'),
    -- S1-4.1a: an emergency is contacted in half an hour, day and night; S1-4.1c: others in one working day
    (1, 'CONTACT', 'P1', null, 1800, 'CALENDAR'),
    (1, 'CONTACT', null, null, 28800, 'WORKING'),
    -- S1-4.1b, S3.5-I3b: four hours in the city, more in the zones outside
    (1, 'ARRIVAL', 'P1', null, 14400, 'CALENDAR'),
    (1, 'ARRIVAL', 'P1', 'B', 28800, 'CALENDAR'),
    (1, 'ARRIVAL', 'P1', 'C', 86400, 'CALENDAR'),
    -- S1-4.2a: a simple fault is repaired two hours after the arrival
    (1, 'FIX', null, null, 7200, 'CALENDAR'),
    -- S2-3.2d: the prescribed time of a task by its priority
    (1, 'CLOSE', 'P1', null, 28800, 'CALENDAR'),
    (1, 'CLOSE', 'P2', null, 86400, 'CALENDAR'),
    (1, 'CLOSE', 'P3', null, 86400, 'WORKING'),
    (1, 'CLOSE', 'P4', null, 144000, 'WORKING'),
    (2, 'CLOSE', 'P1', null, 28800, 'CALENDAR'),
    (2, 'CLOSE', 'P2', null, 86400, 'CALENDAR'),
    (2, 'CLOSE', 'P3', null, 86400, 'WORKING'),
    (2, 'CLOSE', 'P4', null, 144000, 'WORKING'),
    (3, 'CLOSE', 'P1', null, 28800, 'CALENDAR'),
    (3, 'CLOSE', 'P2', null, 86400, 'CALENDAR'),
    (3, 'CLOSE', 'P3', null, 86400, 'WORKING'),
    (3, 'CLOSE', 'P4', null, 144000, 'WORKING');

-- S2-3.2e, S3.7-H4: what cannot be handled in time goes to the superior.
INSERT INTO sla_escalation (policy_id, level, after_seconds, role)
SELECT policy.id, rung.level, rung.after_seconds, rung.role
FROM service_policy policy,
    (VALUES (1, 900, 'station-head'), (2, 3600, 'manager'), (3, 14400, 'quality-supervisor'))
        AS rung (level, after_seconds, role)
WHERE policy.id IN (1, 2, 3);

CREATE TRIGGER sla_target_stays BEFORE UPDATE OR DELETE ON sla_target
    FOR EACH ROW EXECUTE FUNCTION service_policy_stays();
CREATE TRIGGER sla_escalation_stays BEFORE UPDATE OR DELETE ON sla_escalation
    FOR EACH ROW EXECUTE FUNCTION service_policy_stays();

-- What happened to a request as far as its clocks are concerned, in the order in which it was recorded. The notice is
-- no row: it is the request itself, which is why registration writes nothing here.
CREATE TABLE sla_fact (
    service_request_id   uuid NOT NULL REFERENCES service_request,
    position             int NOT NULL CHECK (position >= 1),
    kind                 text NOT NULL CHECK (kind IN ('CLASSIFIED', 'STARTED', 'PAUSED', 'RESUMED', 'POLICY_CHANGED',
        'PRIORITY_CHANGED', 'ZONE_CHANGED', 'CALENDAR_CHANGED', 'REASSIGNED', 'MET', 'EXEMPTION_TOLD', 'REOPENED',
        'ENDED')),
    at                   timestamptz NOT NULL,
    recorded_at          timestamptz NOT NULL,
    recorded_by          text NOT NULL,
    goal                 text CHECK (goal IN ('FIRST_RESPONSE', 'CONTACT', 'ARRIVAL', 'FIX', 'CLOSE')),
    pause_reason         text CHECK (pause_reason IN ('WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS')),
    priority             text CHECK (priority IN ('P1', 'P2', 'P3', 'P4')),
    zone                 text,
    policy_code          text,
    policy_version       int,
    outlet_code          text,
    time_zone            text,
    working_hours        text,
    customer_informed_at timestamptz,
    exemption_reason     text CHECK (exemption_reason IN ('WEATHER', 'TRAFFIC', 'SAFETY', 'SITE_CLOSED', 'CUSTOMER_WISH',
        'SUPPLY', 'OTHER')),
    note_cipher          bytea,
    PRIMARY KEY (service_request_id, position),
    FOREIGN KEY (policy_code, policy_version) REFERENCES service_policy (code, version),
    CHECK (kind NOT IN ('STARTED', 'MET', 'EXEMPTION_TOLD') OR goal IS NOT NULL),
    CHECK (kind NOT IN ('PAUSED', 'RESUMED') OR pause_reason IS NOT NULL),
    CHECK (kind NOT IN ('CLASSIFIED', 'POLICY_CHANGED') OR policy_code IS NOT NULL),
    CHECK (kind NOT IN ('CLASSIFIED', 'PRIORITY_CHANGED') OR priority IS NOT NULL),
    CHECK (kind NOT IN ('CALENDAR_CHANGED', 'REASSIGNED') OR (time_zone IS NOT NULL AND working_hours IS NOT NULL)),
    CHECK (kind <> 'EXEMPTION_TOLD' OR (customer_informed_at <= at AND exemption_reason IS NOT NULL))
);
CREATE FUNCTION sla_fact_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A recorded fact is never changed; record another one';
END $$;
CREATE TRIGGER sla_fact_stays BEFORE UPDATE OR DELETE ON sla_fact
    FOR EACH ROW EXECUTE FUNCTION sla_fact_stays();

-- Requests that came before their clocks: what is known of them becomes facts.
WITH known AS (
    SELECT id, triaged_at AS at, 1 AS rank, 'CLASSIFIED' AS kind, null AS goal, priority, policy_code, policy_version
        FROM service_request WHERE triaged_at IS NOT NULL
    UNION ALL SELECT id, triaged_at, 2, 'MET', 'FIRST_RESPONSE', null, null, null::int
        FROM service_request WHERE triaged_at IS NOT NULL
    UNION ALL SELECT id, least(appointed_at, arrived_at, resolved_at), 3, 'MET', 'CONTACT', null, null, null
        FROM service_request WHERE coalesce(appointed_at, arrived_at, resolved_at) IS NOT NULL
    UNION ALL SELECT id, arrived_at, 4, 'MET', 'ARRIVAL', null, null, null
        FROM service_request WHERE arrived_at IS NOT NULL
    UNION ALL SELECT id, arrived_at, 5, 'STARTED', 'FIX', null, null, null
        FROM service_request WHERE arrived_at IS NOT NULL AND complexity = 'SIMPLE'
    UNION ALL SELECT id, completed_at, 6, 'MET', 'FIX', null, null, null
        FROM service_request WHERE completed_at IS NOT NULL
    UNION ALL SELECT id, coalesce(completed_at, resolved_at), 7, 'MET', 'CLOSE', null, null, null
        FROM service_request WHERE coalesce(completed_at, resolved_at) IS NOT NULL
    UNION ALL SELECT id, coalesce(closed_at, cancelled_at), 8, 'ENDED', null, null, null, null
        FROM service_request WHERE coalesce(closed_at, cancelled_at) IS NOT NULL
)
INSERT INTO sla_fact (service_request_id, position, kind, at, recorded_at, recorded_by, goal, priority, policy_code,
    policy_version)
SELECT known.id, row_number() OVER (PARTITION BY known.id ORDER BY known.at, known.rank), known.kind,
    greatest(known.at, request.reported_at), now(), 'migration', known.goal, known.priority, known.policy_code,
    known.policy_version
FROM known JOIN service_request request ON request.id = known.id;

-- What somebody was told of: each alarm of each run once.
CREATE TABLE sla_alarm (
    service_request_id uuid NOT NULL REFERENCES service_request,
    goal               text NOT NULL CHECK (goal IN ('FIRST_RESPONSE', 'CONTACT', 'ARRIVAL', 'FIX', 'CLOSE')),
    run                int NOT NULL CHECK (run >= 1),
    step               text NOT NULL CHECK (step IN ('WARNING', 'BREACH', 'ESCALATION')),
    level              int NOT NULL CHECK (level >= 0),
    at                 timestamptz NOT NULL,
    told_at            timestamptz NOT NULL,
    PRIMARY KEY (service_request_id, goal, run, step, level)
);

-- The working hours of outlets, as dispatch told them.
CREATE TABLE outlet_hours (
    outlet_code   text PRIMARY KEY,
    time_zone     text NOT NULL,
    working_hours text NOT NULL
);
