-- What was made sure of before a technician left, for each way of each technician to the customer.
CREATE TABLE visit_departure_check (
    visit_id uuid NOT NULL REFERENCES visit (id),
    technician_login varchar(64) NOT NULL,
    trip integer NOT NULL CHECK (trip > 0),
    point varchar(16) NOT NULL CHECK (point IN ('INFORMATION', 'TOOLS', 'PARTS', 'DOCUMENTS', 'SAFETY')),
    confirmed_by varchar(64) NOT NULL,
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (visit_id, technician_login, trip, point)
);
