CREATE TABLE outlet (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    status varchar(16) NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED')),
    code varchar(32) NOT NULL UNIQUE,
    name varchar(100) NOT NULL,
    latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    time_zone varchar(64) NOT NULL,
    radius_km integer NOT NULL CHECK (radius_km BETWEEN 1 AND 1000),
    working_hours text NOT NULL CHECK (working_hours IS JSON ARRAY),
    opened_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE INDEX outlet_newest ON outlet (opened_at DESC, id DESC);
