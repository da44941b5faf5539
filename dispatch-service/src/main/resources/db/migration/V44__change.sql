-- What was changed: visits, shifts, technicians. Transactions that change something only add rows without a position, so
-- they never wait for each other. Positions are given later: 1, 2, 3 … without gaps, never changed, and rows are deleted
-- from the old end only. A visit that nobody has belongs to no outlet.
CREATE TABLE change (
    arrival            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    position           bigint      UNIQUE,
    kind               varchar(16) NOT NULL CHECK (kind IN ('VISIT', 'SHIFT', 'TECHNICIAN')),
    thing_id           uuid        NOT NULL,
    outlet_code        varchar(32),
    former_outlet_code varchar(32),
    recorded_at        timestamptz,
    CHECK ((position IS NULL) = (recorded_at IS NULL))
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

CREATE INDEX change_without_position ON change (arrival) WHERE position IS NULL;

-- How far the changes go: head is the last position given, swept the last one that is not kept any more. Whoever gives
-- positions holds this row, so positions become visible in their order.
CREATE TABLE change_reach (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    head     bigint  NOT NULL,
    swept    bigint  NOT NULL,
    CHECK (swept <= head)
) WITH (fillfactor = 50);

INSERT INTO change_reach (head, swept) VALUES (0, 0);

-- What a board shows: the visits of an outlet by their time, and those that have none.
CREATE INDEX visit_of_board ON visit (outlet_code, coalesce(appointment_from, planned_start))
    WHERE coalesce(appointment_from, planned_start) IS NOT NULL;
CREATE INDEX visit_without_time ON visit (outlet_code, priority, requested_at, id)
    WHERE appointment_from IS NULL AND planned_start IS NULL
    AND status IN ('REQUESTED', 'PROPOSED', 'ACCEPTED', 'MISSED');
