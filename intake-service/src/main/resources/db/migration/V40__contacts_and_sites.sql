-- A person who speaks for a customer. Name, number and e-mail are encrypted under the customer's key, so that erasing
-- the customer erases them too.
CREATE TABLE customer_contact (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL,
    event_count       bigint NOT NULL,
    customer_id       uuid NOT NULL REFERENCES customer,
    partner           text NOT NULL,
    role              text NOT NULL
        CHECK (role IN ('MAIN', 'TECHNICAL', 'ON_SITE', 'BILLING', 'SIGNATORY', 'OTHER')),
    preferred_channel text NOT NULL CHECK (preferred_channel IN ('PHONE', 'SMS', 'EMAIL')),
    name_cipher       bytea NOT NULL,
    phone_cipher      bytea NOT NULL,
    phone_index       bytea NOT NULL,
    email_cipher      bytea,
    status            text NOT NULL CHECK (status IN ('ACTIVE', 'ENDED')),
    created_at        timestamptz NOT NULL,
    ended_at          timestamptz,
    CHECK ((status = 'ENDED') = (ended_at IS NOT NULL))
);
CREATE INDEX customer_contact_newest ON customer_contact (customer_id, created_at DESC, id DESC);
CREATE INDEX customer_contact_by_phone ON customer_contact (phone_index, partner) WHERE status = 'ACTIVE';
CREATE UNIQUE INDEX customer_contact_once ON customer_contact (customer_id, phone_index) WHERE status = 'ACTIVE';

-- A place of a customer. What leads to the door is encrypted; the rounded position and the zones plan the way.
CREATE TABLE customer_site (
    id                   uuid PRIMARY KEY,
    version              bigint NOT NULL,
    event_count          bigint NOT NULL,
    customer_id          uuid NOT NULL REFERENCES customer,
    partner              text NOT NULL,
    name_cipher          bytea,
    address_cipher       bytea NOT NULL,
    position_cipher      bytea NOT NULL,
    latitude             double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude            double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    time_zone            text NOT NULL,
    sla_zone             text,
    access_hours         text,
    house_rules_cipher   bytea,
    safety_notes_cipher  bytea,
    status               text NOT NULL CHECK (status IN ('ACTIVE', 'ENDED')),
    created_at           timestamptz NOT NULL,
    ended_at             timestamptz,
    CHECK ((status = 'ENDED') = (ended_at IS NOT NULL))
);
CREATE INDEX customer_site_newest ON customer_site (customer_id, created_at DESC, id DESC);
