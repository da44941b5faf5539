-- The form of a visit that is cancelled before it was approved waits for nobody.
ALTER TABLE visit_form DROP CONSTRAINT visit_form_status_check;
ALTER TABLE visit_form ADD CONSTRAINT visit_form_status_check
    CHECK (status IN ('PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN'));

ALTER TABLE visit_form DROP CONSTRAINT visit_form_check;
ALTER TABLE visit_form ADD CONSTRAINT visit_form_decision_check CHECK (
    (status <> 'PENDING' OR decided_by IS NULL)
    AND (status NOT IN ('APPROVED', 'REFUSED') OR decided_by IS NOT NULL)
    AND (decided_by IS NULL) = (decided_at IS NULL));

UPDATE visit_form f SET status = 'WITHDRAWN', version = f.version + 1
FROM visit v WHERE v.id = f.visit_id AND v.status = 'CANCELLED' AND f.status IN ('PENDING', 'REFUSED');
