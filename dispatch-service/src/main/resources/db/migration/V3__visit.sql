CREATE TABLE visit (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    status varchar(16) NOT NULL CHECK (status IN (
        'REQUESTED', 'PROPOSED', 'ACCEPTED', 'APPOINTED', 'DEPARTED', 'ARRIVED', 'COMPLETED', 'CANCELLED')),
    -- The job: what the request said, carried along in the events of the visit.
    service_request_id uuid NOT NULL,
    partner varchar(64) NOT NULL,
    channel varchar(16) NOT NULL,
    product_code varchar(64) NOT NULL,
    skill varchar(64) NOT NULL,
    priority varchar(2) NOT NULL CHECK (priority IN ('P1', 'P2', 'P3', 'P4')),
    customer_id uuid NOT NULL,
    asset_id uuid NOT NULL,
    in_warranty boolean NOT NULL,
    policy text NOT NULL CHECK (policy IS JSON OBJECT),
    fault_category varchar(64) NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    reported_at timestamptz NOT NULL,
    earliest timestamptz,
    latest timestamptz,
    time_zone varchar(64) NOT NULL,
    -- Who was asked last.
    technician_id uuid REFERENCES technician (id),
    technician_login varchar(64),
    outlet_code varchar(32),
    attempt integer NOT NULL CHECK (attempt >= 0),
    failed_attempts integer NOT NULL CHECK (failed_attempts >= 0),
    unassigned_reason varchar(32) CHECK (unassigned_reason IN ('NO_CANDIDATE')),
    contact_overdue boolean NOT NULL,
    -- The life.
    requested_at timestamptz NOT NULL,
    proposed_at timestamptz,
    accepted_at timestamptz,
    appointed_at timestamptz,
    appointment_from timestamptz,
    appointment_until timestamptz CHECK (appointment_until > appointment_from),
    departed_at timestamptz,
    arrived_at timestamptz,
    arrival_latitude double precision,
    arrival_longitude double precision,
    on_time boolean,
    ended_at timestamptz,
    cancel_reason varchar(64),
    last_step_at timestamptz NOT NULL,
    accept_by timestamptz,
    contact_by timestamptz,
    CHECK ((technician_id IS NULL) = (technician_login IS NULL) AND (technician_id IS NULL) = (outlet_code IS NULL)),
    CHECK (technician_id IS NOT NULL OR status IN ('REQUESTED', 'CANCELLED'))
);

CREATE INDEX visit_newest ON visit (requested_at DESC, id DESC);
CREATE INDEX visit_newest_of_status ON visit (status, requested_at DESC, id DESC);
CREATE INDEX visit_newest_of_technician ON visit (technician_login, requested_at DESC, id DESC);
CREATE INDEX visit_newest_of_outlet ON visit (outlet_code, requested_at DESC, id DESC);
CREATE INDEX visit_newest_of_partner ON visit (partner, requested_at DESC, id DESC);
CREATE INDEX visit_newest_of_request ON visit (service_request_id, requested_at DESC, id DESC);
CREATE INDEX visit_unassigned ON visit (priority, requested_at) WHERE unassigned_reason IS NOT NULL;

CREATE TABLE visit_refusal (
    visit_id uuid NOT NULL REFERENCES visit (id),
    technician_id uuid NOT NULL,
    reason varchar(200) NOT NULL,
    timed_out boolean NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (visit_id, technician_id, at)
);

-- Every decision about who should go, as it was taken: the explanation of a visit.
CREATE TABLE visit_decision (
    visit_id uuid NOT NULL REFERENCES visit (id),
    attempt integer NOT NULL,
    at timestamptz NOT NULL,
    decision jsonb NOT NULL,
    PRIMARY KEY (visit_id, attempt)
);
