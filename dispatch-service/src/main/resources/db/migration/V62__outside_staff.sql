-- Subcontractors and technicians of other departments, who are sent only with a manager's consent.
ALTER TABLE technician ADD outside varchar(32) CHECK (outside IN ('SUBCONTRACTOR', 'OTHER_DEPARTMENT'));

CREATE TABLE visit_outside_consent (
    visit_id uuid PRIMARY KEY REFERENCES visit (id),
    given_by varchar(64) NOT NULL,
    given_at timestamptz NOT NULL,
    reason varchar(200) NOT NULL
);
