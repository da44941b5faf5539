-- A repair, and everything that belongs to it. Columns with bytea hold text that people wrote, encrypted under the
-- key of the customer.
CREATE TABLE repair (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    status varchar(16) NOT NULL CHECK (status IN ('EXPECTED', 'OPENED', 'DIAGNOSED', 'PLANNED', 'APPROVED', 'STARTED',
        'FINISHED', 'TESTED', 'INSPECTED', 'COMPLETED', 'ABANDONED')),
    mode varchar(16) NOT NULL CHECK (mode IN ('ON_SITE', 'BRING_IN')),
    visit_id uuid UNIQUE,
    outlet_code varchar(64) NOT NULL,
    technician_login varchar(255),
    service_request_id uuid NOT NULL,
    partner varchar(64) NOT NULL,
    channel varchar(32) NOT NULL,
    product_code varchar(128) NOT NULL,
    skill varchar(64) NOT NULL,
    priority varchar(8) NOT NULL,
    customer_id uuid NOT NULL,
    asset_id uuid NOT NULL,
    in_warranty boolean NOT NULL,
    policy_code varchar(64) NOT NULL,
    policy_version integer NOT NULL,
    plan_approval varchar(32) NOT NULL CHECK (plan_approval IN ('STATION_HEAD', 'NONE')),
    acceptance varchar(32) NOT NULL CHECK (acceptance IN ('INSPECTION', 'SIGNATURE', 'INSPECTION_THEN_SIGNATURE')),
    fee_policy varchar(32) NOT NULL CHECK (fee_policy IN ('FREE_IN_WARRANTY', 'PARTS_ONLY', 'PARTS_AND_LABOUR')),
    follow_up_required boolean NOT NULL,
    follow_up_working_days integer NOT NULL,
    follow_up_max_attempts integer NOT NULL,
    low_score_at_most integer NOT NULL,
    accept_within_minutes integer NOT NULL,
    contact_within_minutes integer NOT NULL,
    act_first_allowed boolean NOT NULL,
    fault_category varchar(64) NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    reported_at timestamptz NOT NULL,
    registered_at timestamptz NOT NULL,
    last_step_at timestamptz NOT NULL,
    fault_report_number varchar(32) UNIQUE,
    received_by varchar(255),
    condition bytea,
    accessories bytea,
    findings bytea,
    fault_code varchar(64),
    work_content bytea,
    estimated_minutes integer CHECK (estimated_minutes > 0),
    due_at timestamptz,
    parts_status varchar(16) NOT NULL CHECK (parts_status IN ('NONE', 'REQUESTED', 'SHORT', 'RESERVED', 'ISSUED',
        'RETURNED', 'RELEASED')),
    reservation_id uuid,
    rework_count integer NOT NULL CHECK (rework_count >= 0),
    labour_minutes integer NOT NULL CHECK (labour_minutes >= 0),
    signed_by varchar(16) CHECK (signed_by IN ('CUSTOMER', 'REPRESENTATIVE')),
    completed_at timestamptz,
    abandon_reason varchar(32) CHECK (abandon_reason IN ('REQUEST_CANCELLED', 'CUSTOMER_DECLINED', 'NOT_REPAIRABLE',
        'PARTS_UNAVAILABLE', 'NOT_BROUGHT_IN', 'OTHER')),
    CHECK ((status = 'COMPLETED') = (completed_at IS NOT NULL)),
    CHECK ((status = 'ABANDONED') = (abandon_reason IS NOT NULL))
);

CREATE INDEX repair_newest ON repair (registered_at DESC, id DESC);
CREATE INDEX repair_by_partner ON repair (partner, registered_at DESC, id DESC);
CREATE INDEX repair_by_outlet ON repair (outlet_code, registered_at DESC, id DESC);
CREATE INDEX repair_by_technician ON repair (technician_login, registered_at DESC, id DESC);
CREATE INDEX repair_by_status ON repair (status, registered_at DESC, id DESC);
CREATE INDEX repair_by_request ON repair (service_request_id);

-- The work log: who took which step when.
CREATE TABLE repair_step (
    repair_id uuid NOT NULL REFERENCES repair,
    position integer NOT NULL,
    step varchar(16) NOT NULL CHECK (step IN ('EXPECTATION', 'OPENING', 'RECEIPT', 'DIAGNOSIS', 'PLAN', 'APPROVAL',
        'REJECTION', 'START', 'FINISH', 'TEST', 'INSPECTION', 'SIGNATURE', 'ABANDONMENT')),
    at timestamptz NOT NULL,
    login varchar(255),
    passed boolean,
    note bytea,
    PRIMARY KEY (repair_id, position)
);

CREATE TABLE repair_plan (
    id uuid PRIMARY KEY,
    repair_id uuid NOT NULL REFERENCES repair,
    plan_version integer NOT NULL,
    author varchar(255) NOT NULL,
    submitted_at timestamptz NOT NULL,
    steps bytea NOT NULL,
    labour_minutes integer NOT NULL CHECK (labour_minutes >= 0),
    decision varchar(16) NOT NULL CHECK (decision IN ('PENDING', 'APPROVED', 'REJECTED')),
    decided_by varchar(255),
    decided_at timestamptz,
    reason bytea,
    UNIQUE (repair_id, plan_version)
);

CREATE TABLE repair_plan_part (
    plan_id uuid NOT NULL REFERENCES repair_plan,
    part_number varchar(64) NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (plan_id, part_number)
);

-- Parts that were reserved for a repair, at which price, and how many were used or given back.
CREATE TABLE repair_part (
    repair_id uuid NOT NULL REFERENCES repair,
    part_number varchar(64) NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    unit_price_cents bigint NOT NULL CHECK (unit_price_cents >= 0),
    currency varchar(3) NOT NULL,
    returned integer NOT NULL CHECK (returned >= 0),
    used integer NOT NULL CHECK (used >= 0),
    PRIMARY KEY (repair_id, part_number)
);

CREATE SEQUENCE fault_report_number;

-- One row for each service request heard of: its lock orders a cancellation and an arrival that come at the same time.
CREATE TABLE heard_request (
    service_request_id uuid PRIMARY KEY,
    cancelled_at timestamptz
);
