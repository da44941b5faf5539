-- What was said with the customer of a request (S4-3.1b). The text is encrypted under the customer's key; a line is never
-- changed.
CREATE TABLE contact_line (
    id                 uuid PRIMARY KEY,
    service_request_id uuid NOT NULL REFERENCES service_request,
    at                 timestamptz NOT NULL,
    logged_by          text NOT NULL,
    told_by            text NOT NULL CHECK (told_by IN ('CUSTOMER', 'STAFF')),
    means              text NOT NULL CHECK (means IN ('PHONE', 'SMS', 'EMAIL', 'CHAT', 'IN_PERSON', 'LETTER')),
    request_status     text NOT NULL,
    text_cipher        bytea NOT NULL
);
CREATE INDEX contact_line_newest ON contact_line (service_request_id, at DESC, id DESC);

-- When somebody last spoke with the customer; while nobody has, the silence began when the request was written down.
ALTER TABLE service_request ADD last_customer_contact_at timestamptz;
CREATE INDEX service_request_silent ON service_request (coalesce(last_customer_contact_at, recorded_at))
    WHERE status IN ('REGISTERED', 'TRIAGED', 'VISIT_REQUESTED', 'PRODUCT_EXPECTED');

-- Whoever had a request was reminded that its customer hears nothing; once for each silence.
CREATE TABLE silence_reminder (
    id                 uuid PRIMARY KEY,
    service_request_id uuid NOT NULL REFERENCES service_request,
    owner              text,
    outlet_code        text,
    silent_since       timestamptz NOT NULL,
    reminded_at        timestamptz NOT NULL,
    UNIQUE (service_request_id, silent_since)
);
CREATE INDEX silence_reminder_newest ON silence_reminder (reminded_at DESC, id DESC);
CREATE INDEX silence_reminder_newest_of_owner ON silence_reminder (owner, reminded_at DESC, id DESC)
    WHERE owner IS NOT NULL;
CREATE INDEX silence_reminder_newest_of_outlet ON silence_reminder (outlet_code, reminded_at DESC, id DESC)
    WHERE outlet_code IS NOT NULL;

-- Up to which beginning of a silence was looked. What had been silent before this table came is found by the search.
CREATE TABLE silence_watch (
    only_one   boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    reached_at timestamptz NOT NULL
);
INSERT INTO silence_watch (reached_at) VALUES (now());

-- The planner knows nothing of an expression in an index until it is told.
ANALYZE service_request;
