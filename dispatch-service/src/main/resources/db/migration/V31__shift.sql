CREATE TABLE shift (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    status varchar(16) NOT NULL
        CHECK (status IN ('PLANNED', 'CHECKED_IN', 'ACTIVE', 'HANDING_OVER', 'HANDED_OVER')),
    outlet_code varchar(32) NOT NULL REFERENCES outlet (code),
    desk varchar(64) NOT NULL,
    staff_login varchar(64) NOT NULL,
    grade varchar(16) NOT NULL CHECK (grade IN ('STAFF', 'MIDDLE_MANAGER', 'SENIOR_MANAGER')),
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL CHECK (until_at > from_at),
    holiday boolean NOT NULL,
    swapped boolean NOT NULL,
    published_at timestamptz NOT NULL,
    checked_in_at timestamptz,
    started_at timestamptz,
    handover text CHECK (handover IS JSON OBJECT),
    refusals integer NOT NULL CHECK (refusals >= 0),
    refusal varchar(32)
        CHECK (refusal IN ('RECORD_UNCLEAR', 'UNCLEAN', 'PROPERTY_MISSING', 'MAJOR_REPAIR_OPEN')),
    ended_at timestamptz,
    next_shift_id uuid REFERENCES shift (id),
    last_step_at timestamptz NOT NULL,
    -- Nobody is on duty in two places, whatever is published at the same time.
    CONSTRAINT shift_one_place_at_a_time EXCLUDE USING gist (staff_login WITH =, tstzrange(from_at, until_at) WITH &&)
);

CREATE INDEX shift_newest ON shift (published_at DESC, id DESC);
CREATE INDEX shift_newest_of_outlet ON shift (outlet_code, published_at DESC, id DESC);
CREATE INDEX shift_newest_of_staff ON shift (staff_login, published_at DESC, id DESC);
CREATE INDEX shift_newest_of_status ON shift (status, published_at DESC, id DESC);
CREATE INDEX shift_of_staff ON shift (staff_login, from_at);
CREATE INDEX shift_of_outlet ON shift (outlet_code, from_at);

-- One shift is on duty at a desk; the next one takes it over.
CREATE UNIQUE INDEX shift_one_on_duty ON shift (outlet_code, desk) WHERE status IN ('ACTIVE', 'HANDING_OVER');

-- The duty log (值班记录): lines are added and never changed.
CREATE TABLE duty_log_entry (
    shift_id uuid NOT NULL REFERENCES shift (id),
    number integer NOT NULL CHECK (number > 0),
    at timestamptz NOT NULL,
    login varchar(64) NOT NULL,
    section varchar(32) NOT NULL
        CHECK (section IN ('ENTRY', 'EQUIPMENT', 'DIFFICULT_ISSUES', 'ROSTER_CHANGES', 'UNFINISHED')),
    words varchar(2000) NOT NULL,
    PRIMARY KEY (shift_id, number)
);
