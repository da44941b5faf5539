-- Each replica takes a block of 50 numbers at a time.
CREATE SEQUENCE service_request_number INCREMENT BY 50;

CREATE TABLE service_request (
    id                    uuid PRIMARY KEY,
    version               bigint NOT NULL,
    event_count           bigint NOT NULL,
    number                text NOT NULL UNIQUE,
    status                text NOT NULL CHECK (status IN ('REGISTERED', 'TRIAGED', 'RESOLVED', 'VISIT_REQUESTED',
        'PRODUCT_EXPECTED', 'COMPLETED', 'CLOSED', 'CANCELLED')),
    outlet_code           text,
    last_step_at          timestamptz NOT NULL,
    -- where it comes from
    partner               text NOT NULL,
    channel               text NOT NULL
        CHECK (channel IN ('PHONE', 'WEB', 'MOBILE', 'EMAIL', 'CHAT', 'PARTNER', 'WALK_IN')),
    external_reference    text,
    first_responder       text NOT NULL,
    reported_at           timestamptz NOT NULL,
    recorded_at           timestamptz NOT NULL,
    possible_duplicate_of uuid REFERENCES service_request,
    -- what it is about
    customer_id           uuid NOT NULL REFERENCES customer,
    asset_id              uuid NOT NULL REFERENCES asset,
    product_code          text NOT NULL,
    fault_category        text NOT NULL,
    symptom_cipher        bytea NOT NULL,
    contact_name_cipher   bytea,
    -- where it is: exact only encrypted
    latitude              double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude             double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    time_zone             text NOT NULL,
    address_cipher        bytea NOT NULL,
    position_cipher       bytea NOT NULL,
    -- what was decided
    request_type          text CHECK (request_type IN ('FAULT', 'INQUIRY', 'INSTALLATION', 'MAINTENANCE', 'COMPLAINT',
        'SUGGESTION')),
    priority              text CHECK (priority IN ('P1', 'P2', 'P3', 'P4')),
    complexity            text CHECK (complexity IN ('SIMPLE', 'COMPLEX')),
    service_mode          text CHECK (service_mode IN ('PHONE', 'ON_SITE', 'BRING_IN')),
    skill                 text,
    in_warranty           boolean,
    policy_code           text,
    policy_version        int,
    follow_up_required    boolean,
    solution_cipher       bytea,
    cancellation_reason   text CHECK (cancellation_reason IN ('WITHDRAWN', 'DUPLICATE', 'OUT_OF_SCOPE',
        'INSUFFICIENT_INFORMATION')),
    duplicate_of          uuid REFERENCES service_request,
    note_cipher           bytea,
    repair_abandoned      boolean NOT NULL,
    -- milestones
    triaged_at            timestamptz,
    resolved_at           timestamptz,
    visit_requested_at    timestamptz,
    product_expected_at   timestamptz,
    visit_proposed_at     timestamptz,
    appointed_at          timestamptz,
    arrived_at            timestamptz,
    repair_started_at     timestamptz,
    completed_at          timestamptz,
    settled_at            timestamptz,
    follow_up_ended_at    timestamptz,
    cancelled_at          timestamptz,
    closed_at             timestamptz,
    FOREIGN KEY (policy_code, policy_version) REFERENCES service_policy (code, version),
    CHECK (status IN ('REGISTERED', 'CANCELLED') OR policy_code IS NOT NULL)
);
CREATE UNIQUE INDEX service_request_external ON service_request (partner, external_reference)
    WHERE external_reference IS NOT NULL;
CREATE INDEX service_request_newest ON service_request (reported_at DESC, id DESC);
CREATE INDEX service_request_newest_of_partner ON service_request (partner, reported_at DESC, id DESC);
CREATE INDEX service_request_newest_in_status ON service_request (status, reported_at DESC, id DESC);
CREATE INDEX service_request_newest_of_outlet ON service_request (outlet_code, reported_at DESC, id DESC);
CREATE INDEX service_request_newest_of_product ON service_request (product_code, reported_at DESC, id DESC);
CREATE INDEX service_request_of_first_responder ON service_request (first_responder);
CREATE INDEX service_request_newest_of_customer ON service_request (customer_id, reported_at DESC, id DESC);

-- The first employee who is told of a problem stays its first responder (S3.3-D1).
CREATE FUNCTION first_responder_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The first responder of a service request is never changed';
END $$;
CREATE TRIGGER first_responder_stays BEFORE UPDATE OF first_responder ON service_request
    FOR EACH ROW WHEN (OLD.first_responder IS DISTINCT FROM NEW.first_responder)
    EXECUTE FUNCTION first_responder_stays();

ALTER TABLE visitor ADD FOREIGN KEY (service_request_id) REFERENCES service_request;

-- What other services told about a request, one row for each event.
CREATE TABLE milestone (
    event_id           uuid PRIMARY KEY,
    service_request_id uuid NOT NULL REFERENCES service_request,
    at                 timestamptz NOT NULL,
    event_type         text NOT NULL,
    source             text NOT NULL
);
CREATE INDEX milestone_of_request ON milestone (service_request_id, at);
