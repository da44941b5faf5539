-- Leave of staff: asked for in advance, approved by a superior; or noted as absence.
CREATE TABLE leave_request (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    status varchar(16) NOT NULL CHECK (status IN ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'ABSENT')),
    outlet_code varchar(32) NOT NULL REFERENCES outlet (code),
    staff_login varchar(64) NOT NULL,
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL CHECK (until_at > from_at),
    reason varchar(200) NOT NULL,
    substitute_login varchar(64),
    requested_by varchar(64) NOT NULL,
    requested_at timestamptz NOT NULL,
    during_duty boolean NOT NULL,
    decided_by varchar(64),
    decided_at timestamptz,
    refusal varchar(200),
    last_step_at timestamptz NOT NULL,
    CHECK (substitute_login <> staff_login),
    -- Nobody approves the own leave, nor the leave of whoever he or she stands in for.
    CHECK (status <> 'APPROVED' OR decided_by <> staff_login
        AND (substitute_login IS NULL OR decided_by <> substitute_login)),
    CONSTRAINT leave_once EXCLUDE USING gist (staff_login WITH =, tstzrange(from_at, until_at) WITH &&)
        WHERE (status IN ('REQUESTED', 'APPROVED'))
);

CREATE INDEX leave_request_newest ON leave_request (requested_at DESC, id DESC);
CREATE INDEX leave_request_newest_of_outlet ON leave_request (outlet_code, requested_at DESC, id DESC);
CREATE INDEX leave_request_newest_of_staff ON leave_request (staff_login, requested_at DESC, id DESC);

-- Leaving the office area for some minutes while on duty.
CREATE TABLE outing (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    status varchar(16) NOT NULL CHECK (status IN ('OUT', 'OVERDUE', 'RETURNED')),
    shift_id uuid NOT NULL REFERENCES shift (id),
    outlet_code varchar(32) NOT NULL,
    staff_login varchar(64) NOT NULL,
    reason varchar(200) NOT NULL,
    left_at timestamptz NOT NULL,
    due_back timestamptz NOT NULL,
    permitted_by varchar(64) CHECK (permitted_by <> staff_login),
    permitted_at timestamptz,
    returned_at timestamptz,
    absent boolean NOT NULL,
    last_step_at timestamptz NOT NULL
);

CREATE INDEX outing_newest ON outing (left_at DESC, id DESC);
CREATE INDEX outing_newest_of_outlet ON outing (outlet_code, left_at DESC, id DESC);
CREATE INDEX outing_newest_of_shift ON outing (shift_id, left_at DESC, id DESC);
CREATE UNIQUE INDEX outing_one_at_a_time ON outing (shift_id) WHERE status <> 'RETURNED';
