CREATE TABLE service_request_escalation (
    service_request_id uuid NOT NULL REFERENCES service_request,
    level              int NOT NULL CHECK (level >= 1),
    to_role            text NOT NULL CHECK (to_role IN ('station-head', 'manager', 'quality-supervisor')),
    raised_by          text NOT NULL,
    raised_at          timestamptz NOT NULL,
    reason_cipher      bytea,
    acknowledge_by     timestamptz NOT NULL,
    acknowledged_at    timestamptz,
    acknowledged_by    text,
    passed_over_at     timestamptz,
    PRIMARY KEY (service_request_id, level),
    CHECK (acknowledged_at IS NULL OR passed_over_at IS NULL)
);
-- At most one of a request waits.
CREATE UNIQUE INDEX service_request_escalation_open ON service_request_escalation (service_request_id)
    WHERE acknowledged_at IS NULL AND passed_over_at IS NULL;
