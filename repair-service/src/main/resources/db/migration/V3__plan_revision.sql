-- A revised plan may have a reservation beside those of the versions before it, and the same part in two of them.
CREATE TABLE repair_reservation (
    repair_id uuid NOT NULL REFERENCES repair,
    reservation_id uuid NOT NULL,
    plan_version integer NOT NULL CHECK (plan_version > 0),
    status varchar(16) NOT NULL CHECK (status IN ('SHORT', 'RESERVED', 'ISSUED', 'RETURNED', 'RELEASED')),
    PRIMARY KEY (repair_id, reservation_id)
);

INSERT INTO repair_reservation (repair_id, reservation_id, plan_version, status)
SELECT id, reservation_id,
    (SELECT coalesce(max(plan_version), 1) FROM repair_plan WHERE repair_id = repair.id AND decision = 'APPROVED'),
    parts_status
FROM repair WHERE reservation_id IS NOT NULL;

ALTER TABLE repair_part ADD reservation_id uuid;
UPDATE repair_part SET reservation_id = repair.reservation_id FROM repair WHERE repair.id = repair_part.repair_id;
ALTER TABLE repair_part ALTER reservation_id SET NOT NULL;
ALTER TABLE repair_part DROP CONSTRAINT repair_part_pkey;
ALTER TABLE repair_part ADD PRIMARY KEY (repair_id, reservation_id, part_number);
DELETE FROM repair_part USING repair_reservation told
    WHERE told.reservation_id = repair_part.reservation_id AND told.status = 'RELEASED';
ALTER TABLE repair DROP COLUMN reservation_id;

ALTER TABLE repair_step DROP CONSTRAINT repair_step_step_check;
ALTER TABLE repair_step ADD CONSTRAINT repair_step_step_check CHECK (step IN ('EXPECTATION', 'OPENING', 'RECEIPT',
    'DIAGNOSIS', 'PLAN', 'REVISION', 'APPROVAL', 'REJECTION', 'START', 'FINISH', 'TEST', 'INSPECTION', 'SIGNATURE',
    'WAIVER', 'ABANDONMENT'));

-- T52: completed without a signature.
ALTER TABLE repair
    ADD waiver_reason varchar(32) CHECK (waiver_reason IN ('CUSTOMER_ABSENT', 'CUSTOMER_REFUSED', 'NOT_ABLE_TO_SIGN',
        'OTHER')),
    ADD waiver_evidence bytea,
    ADD waived_by varchar(255),
    ADD CHECK ((waiver_reason IS NULL) = (waived_by IS NULL) AND (waiver_reason IS NULL) = (waiver_evidence IS NULL)),
    ADD CHECK (waiver_reason IS NULL OR signed_by IS NULL);
