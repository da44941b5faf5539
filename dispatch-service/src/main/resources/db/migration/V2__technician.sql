CREATE TABLE technician (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    login varchar(64) NOT NULL UNIQUE,
    display_name bytea NOT NULL,
    outlet_code varchar(32) NOT NULL REFERENCES outlet (code),
    skills text NOT NULL CHECK (skills IS JSON ARRAY),
    latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    radius_km integer NOT NULL CHECK (radius_km BETWEEN 1 AND 1000),
    max_open_visits integer NOT NULL CHECK (max_open_visits BETWEEN 1 AND 1000),
    working_hours text NOT NULL CHECK (working_hours IS JSON ARRAY),
    registered_at timestamptz NOT NULL
);

CREATE INDEX technician_newest ON technician (registered_at DESC, id DESC);
CREATE INDEX technician_newest_of_outlet ON technician (outlet_code, registered_at DESC, id DESC);

CREATE TABLE technician_absence (
    technician_id uuid NOT NULL REFERENCES technician (id),
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL CHECK (until_at > from_at),
    reason varchar(200) NOT NULL,
    PRIMARY KEY (technician_id, from_at, until_at)
);

-- How many open visits a technician has: always the number of rows in visit that say so, kept here so that two
-- decisions at the same time wait for each other on one row and neither overbooks the technician.
CREATE TABLE technician_load (
    technician_id uuid PRIMARY KEY REFERENCES technician (id),
    open_visits integer NOT NULL CHECK (open_visits >= 0)
) WITH (fillfactor = 50);

-- One row, raised with every change of an outlet or technician, so that a replica knows when its copy of them is old.
CREATE TABLE roster (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    revision bigint NOT NULL
);

INSERT INTO roster (revision) VALUES (1);
