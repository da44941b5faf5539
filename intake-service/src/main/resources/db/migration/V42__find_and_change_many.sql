-- Whose a request is, and the words by which people group requests.
ALTER TABLE service_request
    ADD owner text,
    ADD tags  text[] NOT NULL DEFAULT '{}';
CREATE INDEX service_request_newest_of_owner ON service_request (owner, reported_at DESC, id DESC)
    WHERE owner IS NOT NULL;
CREATE INDEX service_request_by_tag ON service_request USING gin (tags) WHERE tags <> '{}';

-- Every change of the owner, for the timeline.
CREATE TABLE service_request_assignment (
    id                 uuid PRIMARY KEY,
    service_request_id uuid NOT NULL REFERENCES service_request,
    at                 timestamptz NOT NULL,
    owner              text,
    assigned_by        text NOT NULL
);
CREATE INDEX service_request_assignment_of_request ON service_request_assignment (service_request_id, at);

-- The other conditions of a search, each with an index of its own.
CREATE INDEX service_request_newest_of_asset ON service_request (asset_id, reported_at DESC, id DESC);
CREATE INDEX service_request_by_reference ON service_request (external_reference)
    WHERE external_reference IS NOT NULL;
CREATE INDEX service_request_by_place ON service_request USING gist (point(longitude, latitude));
CREATE INDEX asset_by_serial ON asset (serial) WHERE serial IS NOT NULL;

-- How the promises of a request stand, so that requests at risk are found without reckoning all clocks. It follows from
-- the facts and is written whenever they change or an alarm is told. due_at is the earliest moment at which an open
-- promise is or was due; once it has passed, that promise is broken, even before breached_at says so.
CREATE TABLE sla_standing (
    service_request_id uuid PRIMARY KEY REFERENCES service_request,
    due_at             timestamptz,
    breached_at        timestamptz,
    zone               text
);
CREATE INDEX sla_standing_by_due ON sla_standing (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX sla_standing_breached ON sla_standing (breached_at) WHERE breached_at IS NOT NULL;
CREATE INDEX sla_standing_by_zone ON sla_standing (zone) WHERE zone IS NOT NULL;

-- The words of a symptom, each as 32 bits of its keyed hash: enough to find a request by a word, too little to read one.
CREATE TABLE symptom_term (
    service_request_id uuid PRIMARY KEY REFERENCES service_request,
    terms              int[] NOT NULL
);
CREATE INDEX symptom_term_by_term ON symptom_term USING gin (terms);

-- Whoever is erased is not found by words either.
CREATE FUNCTION forget_symptom_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM symptom_term USING service_request
        WHERE service_request.id = symptom_term.service_request_id AND service_request.customer_id = NEW.person_id;
    RETURN NULL;
END $$;
CREATE TRIGGER forget_symptom_terms AFTER UPDATE OF wrapped_key ON person_key
    FOR EACH ROW WHEN (NEW.wrapped_key IS NULL) EXECUTE FUNCTION forget_symptom_terms();

-- Requests that came before these tables; the service works them off.
CREATE TABLE finding_backlog (service_request_id uuid PRIMARY KEY REFERENCES service_request);
INSERT INTO finding_backlog SELECT id FROM service_request;

-- Conditions that somebody wants to use again. They may name a person, so they are encrypted under a key of their own.
CREATE TABLE saved_filter (
    id            uuid PRIMARY KEY,
    version       bigint NOT NULL,
    event_count   bigint NOT NULL,
    owner         text NOT NULL,
    partner       text,
    outlet_code   text,
    name          text NOT NULL,
    shared        boolean NOT NULL,
    filter_cipher bytea NOT NULL,
    created_at    timestamptz NOT NULL,
    CONSTRAINT saved_filter_name UNIQUE NULLS NOT DISTINCT (owner, partner, name)
);
CREATE INDEX saved_filter_newest ON saved_filter (created_at DESC, id DESC);

-- What a bulk change has done, so that repeating it after a lost answer does nothing twice.
CREATE TABLE bulk_change_done (
    call_hash          bytea NOT NULL,
    service_request_id uuid NOT NULL,
    done_at            timestamptz NOT NULL,
    PRIMARY KEY (call_hash, service_request_id)
);
CREATE INDEX bulk_change_done_by_time ON bulk_change_done (done_at);
