-- Technicians who go with the lead of a visit.
CREATE TABLE visit_crew (
    visit_id uuid NOT NULL REFERENCES visit (id),
    technician_id uuid NOT NULL REFERENCES technician (id),
    technician_login varchar(64) NOT NULL,
    outlet_code varchar(32) NOT NULL,
    added_by varchar(64) NOT NULL,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (visit_id, technician_id)
);

CREATE INDEX visit_crew_of_technician ON visit_crew (technician_login);
