-- When a technician is to begin and to be done by a plan that was adopted.
ALTER TABLE visit ADD planned_start timestamptz;
ALTER TABLE visit ADD planned_end timestamptz CHECK (planned_end > planned_start);

CREATE TABLE plan (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    status varchar(16) NOT NULL CHECK (status IN ('REQUESTED', 'RUNNING', 'FINISHED', 'FAILED')),
    requested_at timestamptz NOT NULL,
    requested_by varchar(64) NOT NULL,
    horizon_from timestamptz NOT NULL,
    horizon_until timestamptz NOT NULL CHECK (horizon_until > horizon_from),
    outlet_code varchar(32),
    seconds integer NOT NULL CHECK (seconds BETWEEN 1 AND 120),
    most_steps bigint CHECK (most_steps >= 0),
    seed bigint NOT NULL,
    after_plan_id uuid REFERENCES plan (id),
    without_technicians text CHECK (without_technicians IS JSON ARRAY),
    time_zone varchar(64) NOT NULL,
    technicians integer NOT NULL,
    visits integer NOT NULL,
    stop_requested boolean NOT NULL,
    started_at timestamptz,
    ended_at timestamptz,
    failure varchar(500)
);

CREATE INDEX plan_newest ON plan (requested_at DESC, id DESC);
CREATE INDEX plan_newest_of_outlet ON plan (outlet_code, requested_at DESC, id DESC);

-- The search for a plan: what it starts from, who searches until when, and the best solution so far. It changes every
-- second while a plan runs, which the plan's own version is not to show.
CREATE TABLE plan_search (
    plan_id uuid PRIMARY KEY REFERENCES plan (id),
    is_open boolean NOT NULL,
    runner_id uuid,
    lease_until timestamptz,
    times_taken integer NOT NULL,
    searched_ms bigint NOT NULL,
    steps bigint NOT NULL,
    improved_at timestamptz,
    score bigint,
    input text NOT NULL CHECK (input IS JSON OBJECT),
    solution text CHECK (solution IS JSON OBJECT)
) WITH (fillfactor = 50);

CREATE INDEX plan_search_open ON plan_search (plan_id) WHERE is_open;

-- What became of a plan's proposal for a visit, once somebody decided.
CREATE TABLE plan_adoption (
    plan_id uuid NOT NULL REFERENCES plan (id),
    visit_id uuid NOT NULL REFERENCES visit (id),
    outcome varchar(16) NOT NULL CHECK (outcome IN ('ADOPTED', 'UNCHANGED', 'KEPT')),
    decided_at timestamptz NOT NULL,
    decided_by varchar(64) NOT NULL,
    PRIMARY KEY (plan_id, visit_id)
);
