CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE appointment_slot (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    search_id uuid NOT NULL,
    status varchar(16) NOT NULL CHECK (status IN ('OFFERED', 'HELD', 'BOOKED', 'RELEASED', 'EXPIRED')),
    visit_id uuid REFERENCES visit (id),
    -- What was asked for.
    partner varchar(64) NOT NULL,
    skill varchar(64) NOT NULL,
    priority varchar(2) NOT NULL CHECK (priority IN ('P1', 'P2', 'P3', 'P4')),
    latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    work_minutes integer NOT NULL CHECK (work_minutes > 0),
    promised_until timestamptz,
    -- Who would come, in which window, and when the work stands in the technician's day.
    technician_id uuid NOT NULL REFERENCES technician (id),
    technician_login varchar(64) NOT NULL,
    outlet_code varchar(32) NOT NULL,
    time_zone varchar(64) NOT NULL,
    window_from timestamptz NOT NULL,
    window_until timestamptz NOT NULL CHECK (window_until > window_from),
    work_from timestamptz NOT NULL,
    work_until timestamptz NOT NULL CHECK (work_until > work_from),
    keeps_promise boolean NOT NULL,
    reckoning text NOT NULL CHECK (reckoning IS JSON OBJECT),
    offered_at timestamptz NOT NULL,
    offered_until timestamptz NOT NULL,
    held_until timestamptz,
    booked_at timestamptz,
    ended_at timestamptz,
    CHECK (status <> 'HELD' OR held_until IS NOT NULL),
    CHECK (status <> 'BOOKED' OR visit_id IS NOT NULL),
    -- The capacity: nobody's time is held or booked twice, whatever the replicas think.
    CONSTRAINT appointment_slot_one_at_a_time EXCLUDE USING gist (
        technician_id WITH =, tstzrange(work_from, work_until) WITH &&
    ) WHERE (status IN ('HELD', 'BOOKED'))
);

CREATE INDEX appointment_slot_newest ON appointment_slot (offered_at DESC, id DESC);
CREATE INDEX appointment_slot_newest_of_status ON appointment_slot (status, offered_at DESC, id DESC);
CREATE INDEX appointment_slot_newest_of_partner ON appointment_slot (partner, offered_at DESC, id DESC);
CREATE INDEX appointment_slot_newest_of_outlet ON appointment_slot (outlet_code, offered_at DESC, id DESC);
CREATE INDEX appointment_slot_newest_of_technician ON appointment_slot (technician_login, offered_at DESC, id DESC);
CREATE INDEX appointment_slot_newest_of_visit ON appointment_slot (visit_id, offered_at DESC, id DESC);
CREATE INDEX appointment_slot_offers_of_search ON appointment_slot (search_id) WHERE status = 'OFFERED';
CREATE INDEX appointment_slot_day ON appointment_slot (technician_id, work_from) WHERE status IN ('HELD', 'BOOKED');

-- A customer holds one appointment for a visit at a time and has one.
CREATE UNIQUE INDEX appointment_slot_one_hold ON appointment_slot (visit_id) WHERE status = 'HELD';
CREATE UNIQUE INDEX appointment_slot_one_booking ON appointment_slot (visit_id) WHERE status = 'BOOKED';

CREATE INDEX visit_appointments ON visit (technician_id, appointment_from)
    WHERE status IN ('APPOINTED', 'DEPARTED', 'ARRIVED');
