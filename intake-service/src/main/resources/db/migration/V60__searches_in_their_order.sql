-- Searches answer with the newest first. How promises stand, and the words of a symptom, know when their request was
-- reported, which never changes: so they are read in the order of the answer, and hardly a request is looked at in vain.
-- Indexes are made after the rows are complete, which takes a fraction of the time.
DROP INDEX sla_standing_by_due, sla_standing_by_zone, sla_standing_breached;
ALTER TABLE sla_standing ADD reported_at timestamptz;
UPDATE sla_standing SET reported_at = r.reported_at FROM service_request r WHERE r.id = service_request_id;
ALTER TABLE sla_standing ALTER reported_at SET NOT NULL;
CREATE INDEX sla_standing_by_due ON sla_standing (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX sla_standing_newest_of_zone ON sla_standing (zone, reported_at DESC, service_request_id DESC)
    WHERE zone IS NOT NULL;
CREATE INDEX sla_standing_newest_at_risk ON sla_standing (reported_at DESC, service_request_id DESC)
    WHERE due_at IS NOT NULL OR breached_at IS NOT NULL;

DROP INDEX symptom_term_by_term;
ALTER TABLE symptom_term ADD reported_at timestamptz;
UPDATE symptom_term SET reported_at = r.reported_at FROM service_request r WHERE r.id = service_request_id;
ALTER TABLE symptom_term ALTER reported_at SET NOT NULL;
CREATE INDEX symptom_term_by_term ON symptom_term USING gin (terms);
CREATE INDEX symptom_term_newest ON symptom_term (reported_at DESC, service_request_id DESC);

-- Places by the cells of four grids, a coarser one for a wider circle: the newest of each cell stand in order, and those
-- of the few cells that a circle touches are merged. Cells are counted from the south pole, row by row, eastwards from
-- 180 degrees west.
CREATE FUNCTION grid_cell(latitude double precision, longitude double precision, degrees double precision)
    RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN floor((latitude + 90) / degrees)::bigint * 100000 + floor((longitude + 180) / degrees)::bigint;
DROP INDEX service_request_by_place;
CREATE INDEX service_request_newest_in_street ON service_request
    (grid_cell(latitude, longitude, 0.01), reported_at DESC, id DESC);
CREATE INDEX service_request_newest_in_town ON service_request
    (grid_cell(latitude, longitude, 0.08), reported_at DESC, id DESC);
CREATE INDEX service_request_newest_in_region ON service_request
    (grid_cell(latitude, longitude, 0.5), reported_at DESC, id DESC);
CREATE INDEX service_request_newest_in_land ON service_request
    (grid_cell(latitude, longitude, 4), reported_at DESC, id DESC);

-- The planner knows nothing of a new column, nor of how many lie in a cell, until it is told.
ANALYZE sla_standing;
ANALYZE symptom_term;
ANALYZE service_request;
