-- Until when a technician has to leave and to arrive, by priority and by how far the place lies from the outlet; fixed
-- when the technician is asked.
ALTER TABLE visit
    ADD due_zone varchar(1) CHECK (due_zone IN ('A', 'B', 'C')),
    ADD depart_by timestamptz,
    ADD arrive_by timestamptz,
    ADD departure_overdue boolean NOT NULL DEFAULT false,
    ADD arrival_overdue boolean NOT NULL DEFAULT false;
