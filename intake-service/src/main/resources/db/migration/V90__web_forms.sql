-- A form on the pages of a network, by which people who have no login ask for service.
CREATE TABLE web_form (
    id                   uuid PRIMARY KEY,
    version              bigint NOT NULL,
    event_count          bigint NOT NULL,
    partner              text NOT NULL,
    name                 text NOT NULL,
    status               text NOT NULL CHECK (status IN ('ACTIVE', 'DISABLED')),
    origins              text[] NOT NULL CHECK (cardinality(origins) > 0),
    per_hour             int NOT NULL CHECK (per_hour > 0),
    per_address_and_hour int NOT NULL CHECK (per_address_and_hour > 0),
    minimum_seconds      int NOT NULL CHECK (minimum_seconds >= 0),
    fault_category       text,
    region               text,
    time_zone            text,
    created_at           timestamptz NOT NULL,
    created_by           text NOT NULL
);
CREATE INDEX web_form_newest ON web_form (created_at DESC, id DESC);
CREATE INDEX web_form_newest_of_partner ON web_form (partner, created_at DESC, id DESC);

-- How often a form was used in an hour: in all, where the address is empty, and from one address, known by a keyed hash.
CREATE TABLE web_form_use (
    form_id       uuid NOT NULL REFERENCES web_form,
    address_index bytea NOT NULL,
    hour          timestamptz NOT NULL,
    used          int NOT NULL,
    PRIMARY KEY (form_id, address_index, hour)
) WITH (fillfactor = 70);
CREATE INDEX web_form_use_by_age ON web_form_use (hour);

-- What somebody sent by a form; sealed under a key of its own. It becomes one service request, or none.
CREATE TABLE web_submission (
    id                 uuid PRIMARY KEY,
    version            bigint NOT NULL,
    event_count        bigint NOT NULL,
    form_id            uuid NOT NULL REFERENCES web_form,
    partner            text NOT NULL,
    number             text NOT NULL UNIQUE,
    status             text NOT NULL CHECK (status IN ('RECEIVED', 'SUSPECTED', 'REGISTERED', 'DISMISSED')),
    suspicion          text CHECK (suspicion IN ('TRAP_FILLED', 'TOO_FAST')),
    token_index        bytea NOT NULL UNIQUE,
    content_cipher     bytea,
    phone_index        bytea,
    email_index        bytea,
    received_at        timestamptz NOT NULL,
    last_step_at       timestamptz NOT NULL,
    handled_by         text,
    service_request_id uuid UNIQUE REFERENCES service_request,
    erased_at          timestamptz,
    CHECK ((status = 'REGISTERED') = (service_request_id IS NOT NULL))
);
CREATE INDEX web_submission_newest ON web_submission (received_at DESC, id DESC);
CREATE INDEX web_submission_newest_of_partner ON web_submission (partner, received_at DESC, id DESC);
CREATE INDEX web_submission_newest_of_status ON web_submission (status, received_at DESC, id DESC);
CREATE INDEX web_submission_newest_of_form ON web_submission (form_id, received_at DESC, id DESC);
CREATE INDEX web_submission_of_phone ON web_submission (phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX web_submission_of_email ON web_submission (email_index) WHERE email_index IS NOT NULL;
CREATE INDEX web_submission_by_age ON web_submission (received_at, id) WHERE erased_at IS NULL;
CREATE SEQUENCE web_submission_number;

ALTER TABLE retention_rule DROP CONSTRAINT retention_rule_category_check,
    ADD CONSTRAINT retention_rule_category_check
        CHECK (category IN ('CUSTOMER', 'CONVERSATION', 'CALL', 'SUBMISSION'));
ALTER TABLE retention_part DROP CONSTRAINT retention_part_category_check,
    ADD CONSTRAINT retention_part_category_check
        CHECK (category IN ('CUSTOMER', 'CONVERSATION', 'CALL', 'SUBMISSION'));
INSERT INTO retention_rule VALUES
    ('019ab5a0-0000-7000-8000-000000000005', 0, 0, 'SUBMISSION', 6, now(), 'system');

-- A network also reads who read what came by its forms.
CREATE OR REPLACE FUNCTION audit_entry_names_partner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT partner INTO NEW.customer_partner FROM customer WHERE id = NEW.person_id;
    IF NOT FOUND THEN
        NEW.customer_partner := coalesce(
            (SELECT partner FROM conversation WHERE id = NEW.person_id),
            (SELECT partner FROM phone_call WHERE id = NEW.person_id),
            (SELECT partner FROM web_submission WHERE id = NEW.person_id));
    END IF;
    RETURN NEW;
END $$;
