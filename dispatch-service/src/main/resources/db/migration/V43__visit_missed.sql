-- An appointment that came to nothing: another time must be agreed, or somebody else asked.
ALTER TABLE visit DROP CONSTRAINT visit_status_check;
ALTER TABLE visit ADD CONSTRAINT visit_status_check CHECK (status IN (
    'REQUESTED', 'PROPOSED', 'ACCEPTED', 'APPOINTED', 'DEPARTED', 'MISSED', 'ARRIVED', 'COMPLETED', 'CANCELLED'));

ALTER TABLE visit ADD COLUMN misses integer NOT NULL DEFAULT 0 CHECK (misses >= 0);

-- How far from the place of the job a check-in was, measured as the service does (haversine), flagged beyond 500 m.
ALTER TABLE visit ADD COLUMN arrival_metres integer;
ALTER TABLE visit ADD COLUMN arrival_far boolean;
UPDATE visit SET arrival_metres = round(2 * 6371008.8 * asin(least(1, sqrt(
        sin(radians(arrival_latitude - latitude) / 2) ^ 2
        + cos(radians(latitude)) * cos(radians(arrival_latitude))
        * sin(radians(arrival_longitude - longitude) / 2) ^ 2))))
WHERE arrival_latitude IS NOT NULL AND arrival_longitude IS NOT NULL;
UPDATE visit SET arrival_far = arrival_metres > 500 WHERE arrival_metres IS NOT NULL;

CREATE TABLE visit_move (
    visit_id uuid NOT NULL REFERENCES visit (id),
    number integer NOT NULL CHECK (number > 0),
    at timestamptz NOT NULL,
    moved_by varchar(64) NOT NULL,
    reason varchar(32) NOT NULL CHECK (reason IN ('CUSTOMER_WISH', 'CIRCUMSTANCES_CHANGED',
        'TECHNICIAN_UNAVAILABLE', 'RUNNING_LATE', 'PARTS_MISSING', 'WEATHER', 'OTHER')),
    words varchar(200),
    technician_login varchar(64) NOT NULL,
    former_from timestamptz NOT NULL,
    former_until timestamptz NOT NULL,
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL CHECK (until_at > from_at),
    PRIMARY KEY (visit_id, number)
);

CREATE TABLE visit_miss (
    visit_id uuid NOT NULL REFERENCES visit (id),
    number integer NOT NULL CHECK (number > 0),
    at timestamptz NOT NULL,
    noted_by varchar(64) NOT NULL,
    reason varchar(32) NOT NULL CHECK (reason IN ('CUSTOMER_ABSENT', 'NO_ACCESS', 'TECHNICIAN_ABSENT')),
    words varchar(200),
    technician_login varchar(64) NOT NULL,
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    latitude double precision,
    longitude double precision,
    metres integer,
    PRIMARY KEY (visit_id, number),
    CHECK ((latitude IS NULL) = (longitude IS NULL) AND (latitude IS NULL) = (metres IS NULL))
);
