CREATE TABLE follow_up (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    service_request_id uuid NOT NULL,
    repair_id uuid UNIQUE,
    partner text NOT NULL,
    outlet_code text,
    customer_id uuid NOT NULL,
    repairer_login text,
    first_responder text,
    served_at timestamptz NOT NULL,
    max_attempts integer NOT NULL CHECK (max_attempts > 0),
    low_score_at_most integer NOT NULL,
    status text NOT NULL
        CHECK (status IN ('OPENED', 'INVESTIGATING', 'INVESTIGATED', 'CLOSED', 'UNREACHABLE', 'CANCELLED')),
    due_at timestamptz NOT NULL,
    overdue boolean NOT NULL,
    last_step_at timestamptz NOT NULL CHECK (last_step_at >= served_at),
    satisfaction integer CHECK (satisfaction BETWEEN 1 AND 5),
    problem_solved boolean,
    speed integer CHECK (speed BETWEEN 1 AND 5),
    attitude integer CHECK (attitude BETWEEN 1 AND 5),
    quality integer CHECK (quality BETWEEN 1 AND 5),
    answered_at timestamptz,
    answered_by text,
    comment bytea,
    cause text,
    measure text,
    investigated_at timestamptz,
    investigated_by text,
    informed_at timestamptz,
    -- S1-3.4d: nobody tells the customer before there is something to tell.
    CONSTRAINT informed_after_cause_and_measure
        CHECK (informed_at IS NULL OR (cause IS NOT NULL AND measure IS NOT NULL)),
    CONSTRAINT investigated_means_cause_and_measure
        CHECK (status <> 'INVESTIGATED' OR (cause IS NOT NULL AND measure IS NOT NULL))
);

-- A request that was resolved without a repair is asked about once.
CREATE UNIQUE INDEX follow_up_of_resolved_request ON follow_up (service_request_id) WHERE repair_id IS NULL;
CREATE INDEX follow_up_of_request ON follow_up (service_request_id);
CREATE INDEX follow_up_newest ON follow_up (served_at DESC, id DESC);
CREATE INDEX follow_up_of_status ON follow_up (status, served_at DESC, id DESC);
CREATE INDEX follow_up_of_partner ON follow_up (partner, served_at DESC, id DESC);
CREATE INDEX follow_up_of_outlet ON follow_up (outlet_code, served_at DESC, id DESC);
CREATE INDEX follow_up_overdue ON follow_up (served_at DESC, id DESC) WHERE overdue;

CREATE TABLE follow_up_attempt (
    follow_up_id uuid NOT NULL REFERENCES follow_up,
    position integer NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('NO_ANSWER', 'BUSY', 'WRONG_NUMBER')),
    at timestamptz NOT NULL,
    made_by text NOT NULL,
    PRIMARY KEY (follow_up_id, position)
);
