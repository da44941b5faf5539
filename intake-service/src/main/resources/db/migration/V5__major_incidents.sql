CREATE SEQUENCE major_incident_number;

CREATE TABLE major_incident (
    id                     uuid PRIMARY KEY,
    version                bigint NOT NULL,
    event_count            bigint NOT NULL,
    number                 text NOT NULL UNIQUE,
    status                 text NOT NULL CHECK (status IN ('REPORTED', 'FILED', 'TOP_INFORMED', 'TRACKED', 'RESOLVED',
        'REPORT_DELIVERED', 'CLOSED', 'WITHDRAWN')),
    last_step_at           timestamptz NOT NULL,
    next_due_at            timestamptz,
    -- the report
    partner                text NOT NULL,
    service_request_id     uuid REFERENCES service_request,
    outlet_code            text,
    grounds                text[] NOT NULL CHECK (cardinality(grounds) > 0),
    occurred_at            timestamptz NOT NULL,
    detected_at            timestamptz NOT NULL,
    reported_at            timestamptz NOT NULL,
    reported_by            text NOT NULL,
    manager_in_charge      text,
    business_signer        text,
    sealed_for             uuid NOT NULL,
    place_cipher           bytea NOT NULL,
    phenomenon_cipher      bytea NOT NULL,
    response_plan_cipher   bytea NOT NULL,
    filing_due_at          timestamptz NOT NULL,
    top_information_due_at timestamptz NOT NULL,
    -- the steps
    filed_at               timestamptz,
    filed_by               text,
    top_informed_at        timestamptz,
    top_informed           text,
    tracked_at             timestamptz,
    leader                 text,
    resolved_at            timestamptz,
    handling_cipher        bytea,
    report_due_at          timestamptz,
    report_delivered_at    timestamptz,
    report_reference       text,
    customer_informed_at   timestamptz,
    business_informed_at   timestamptz,
    closed_at              timestamptz,
    withdrawn_at           timestamptz,
    withdrawal_cipher      bytea,
    CHECK (occurred_at <= detected_at AND detected_at <= reported_at),
    CHECK (status NOT IN ('REPORT_DELIVERED', 'CLOSED') OR report_reference IS NOT NULL)
);
CREATE INDEX major_incident_newest ON major_incident (reported_at DESC, id DESC);
CREATE INDEX major_incident_of_partner ON major_incident (partner, reported_at DESC, id DESC);
CREATE INDEX major_incident_of_outlet ON major_incident (outlet_code, reported_at DESC, id DESC);
CREATE INDEX major_incident_of_status ON major_incident (status, reported_at DESC, id DESC);
CREATE INDEX major_incident_of_reporter ON major_incident (reported_by, reported_at DESC, id DESC);
CREATE INDEX major_incident_of_request ON major_incident (service_request_id);
-- Few are open at any time, so this index stays small.
CREATE INDEX major_incident_awaited ON major_incident (next_due_at) WHERE next_due_at IS NOT NULL;

CREATE TABLE major_incident_entry (
    id                uuid PRIMARY KEY,
    major_incident_id uuid NOT NULL REFERENCES major_incident,
    at                timestamptz NOT NULL,
    recorded_by       text NOT NULL,
    text_cipher       bytea NOT NULL
);
CREATE INDEX major_incident_entry_newest ON major_incident_entry (major_incident_id, at DESC, id DESC);
