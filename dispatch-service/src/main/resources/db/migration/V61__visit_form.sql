-- Forms that the division manager approves before anybody is sent.
CREATE TABLE visit_form (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    visit_id uuid NOT NULL UNIQUE REFERENCES visit (id),
    kind varchar(32) NOT NULL CHECK (kind IN ('INSTALLATION_DISPATCH', 'REPAIR_SERVICE')),
    status varchar(16) NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REFUSED')),
    partner varchar(64) NOT NULL,
    service_request_id uuid NOT NULL,
    product_code varchar(64) NOT NULL,
    policy_code varchar(64) NOT NULL,
    submitted_at timestamptz NOT NULL,
    decided_by varchar(64),
    decided_at timestamptz,
    refusal varchar(200),
    correction varchar(200),
    last_step_at timestamptz NOT NULL,
    CHECK ((status = 'PENDING') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    CHECK (status <> 'REFUSED' OR refusal IS NOT NULL)
);

CREATE INDEX visit_form_newest ON visit_form (submitted_at DESC, id DESC);
CREATE INDEX visit_form_newest_of_status ON visit_form (status, submitted_at DESC, id DESC);

ALTER TABLE visit DROP CONSTRAINT visit_unassigned_reason_check;
ALTER TABLE visit ADD CONSTRAINT visit_unassigned_reason_check
    CHECK (unassigned_reason IN ('NO_CANDIDATE', 'FORM_NOT_APPROVED', 'FORM_REFUSED'));
