-- Every event that was heard, as it was told. Nothing is ever changed here.
CREATE TABLE event_journal (
    event_id uuid PRIMARY KEY,
    type varchar(128) NOT NULL,
    source varchar(64) NOT NULL,
    subject uuid NOT NULL,
    sequence bigint NOT NULL,
    at timestamptz NOT NULL,
    service_request_id uuid,
    payload jsonb NOT NULL,
    heard_at timestamptz NOT NULL
);

CREATE INDEX event_journal_of_request ON event_journal (service_request_id) WHERE service_request_id IS NOT NULL;

-- Requests whose facts are older than the journal. Rows are only added and taken away, so hearing never waits.
CREATE TABLE pending_fact (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    service_request_id uuid NOT NULL,
    recomputation boolean NOT NULL
);

CREATE INDEX pending_fact_order ON pending_fact (recomputation, id);

-- One row for each service request: what the journal says about it. Made by Facts.java, by nothing else.
CREATE TABLE request_fact (
    service_request_id uuid PRIMARY KEY,
    partner text,
    channel text,
    product_code text,
    fault_category text,
    customer_id uuid,
    asset_id uuid,
    type text,
    priority text,
    service_mode text,
    in_warranty boolean,
    first_responder text,
    duplicate boolean NOT NULL,
    outlet_code text,
    technician_login text,
    reported_at timestamptz,
    registered_at timestamptz,
    first_response_at timestamptz,
    resolved_at timestamptz,
    cancelled_at timestamptz,
    completed_at timestamptz,
    closed_at timestamptz,
    proposals integer NOT NULL,
    refusals integer NOT NULL,
    arrivals integer NOT NULL,
    first_arrived_at timestamptz,
    arrived_on_time boolean,
    repair_started_at timestamptz,
    repair_completed_at timestamptz,
    repair_mode text,
    rework_count bigint NOT NULL,
    labour_minutes bigint NOT NULL,
    repairs_abandoned integer NOT NULL,
    first_inspection_passed boolean,
    parts_short integer NOT NULL,
    settled_at timestamptz,
    paid_cents bigint NOT NULL,
    satisfaction integer,
    problem_solved boolean,
    low_score boolean,
    follow_up_ended_at timestamptz,
    follow_up_overdue boolean NOT NULL,
    events integer NOT NULL,
    last_event_at timestamptz NOT NULL
);

CREATE INDEX request_fact_reported ON request_fact (reported_at);
CREATE INDEX request_fact_of_outlet ON request_fact (outlet_code, reported_at);
CREATE INDEX request_fact_of_partner ON request_fact (partner, reported_at);
CREATE INDEX request_fact_of_asset ON request_fact (asset_id, fault_category, reported_at);
