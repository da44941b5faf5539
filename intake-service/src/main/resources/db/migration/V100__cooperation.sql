-- What one department asks of another one for a request, and what becomes of it when the other one does not help
-- (S1-2.2.1b, S3.3-D2, S3.3-D4, S3.5-D1, S3.5-D2). All texts are encrypted under the key of the customer.
CREATE TABLE cooperation (
    id                   uuid PRIMARY KEY,
    version              bigint NOT NULL,
    event_count          bigint NOT NULL,
    service_request_id   uuid NOT NULL REFERENCES service_request,
    requester            text NOT NULL CHECK (requester IN ('TECHNICAL_SUPPORT', 'CUSTOMER_SERVICE', 'DISPATCH',
        'STATIONS', 'PARTS', 'MANAGEMENT', 'QUALITY')),
    department           text NOT NULL CHECK (department IN ('TECHNICAL_SUPPORT', 'CUSTOMER_SERVICE', 'DISPATCH',
        'STATIONS', 'PARTS', 'MANAGEMENT', 'QUALITY')),
    status               text NOT NULL CHECK (status IN ('ASKED', 'ACCEPTED', 'REFUSED', 'DEADLOCKED', 'BOUND',
        'ANSWERED', 'RELEASED', 'WITHDRAWN')),
    matter_cipher        bytea NOT NULL,
    asked_by             text NOT NULL,
    asked_at             timestamptz NOT NULL,
    due_at               timestamptz NOT NULL CHECK (due_at > asked_at),
    -- who is in charge of it in the department, and who is asked next when that one is silent
    in_charge            text,
    deputies             text[] NOT NULL,
    pass_on_at           timestamptz,
    accepted_by          text,
    accepted_at          timestamptz,
    refusal_cipher       bytea,
    refused_by           text,
    refused_at           timestamptz,
    answer_cipher        bytea,
    answered_by          text,
    answered_at          timestamptz,
    overdue_at           timestamptz,
    -- the complaint to the responsible manager, once
    complaint_cipher     bytea,
    uncooperative        text,
    complained_by        text,
    complained_at        timestamptz,
    acknowledge_by       timestamptz,
    acknowledged_at      timestamptz,
    acknowledged_by      text,
    complaint_overdue_at timestamptz,
    -- what the office has decided
    decision             text CHECK (decision IN ('OWED', 'NOT_OWED')),
    ruling_cipher        bytea,
    decided_by           text,
    decided_at           timestamptz,
    last_step_at         timestamptz NOT NULL,
    CHECK ((pass_on_at IS NULL) = (deputies = '{}')),
    CHECK (status <> 'ACCEPTED' OR accepted_at IS NOT NULL),
    CHECK (status <> 'REFUSED' OR refusal_cipher IS NOT NULL),
    CHECK ((status = 'ANSWERED') = (answered_at IS NOT NULL)),
    CHECK ((complained_at IS NULL) = (complaint_cipher IS NULL)),
    CHECK ((complained_at IS NULL) = (acknowledge_by IS NULL)),
    CHECK (acknowledged_at IS NULL OR complained_at IS NOT NULL),
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK (status NOT IN ('BOUND', 'RELEASED') OR decision IS NOT NULL)
);
CREATE INDEX cooperation_newest ON cooperation (asked_at DESC, id DESC);
CREATE INDEX cooperation_newest_of_department ON cooperation (department, asked_at DESC, id DESC);
CREATE INDEX cooperation_newest_in_charge ON cooperation (in_charge, asked_at DESC, id DESC)
    WHERE in_charge IS NOT NULL;
CREATE INDEX cooperation_of_request ON cooperation (service_request_id, asked_at DESC, id DESC);
CREATE INDEX cooperation_owed ON cooperation (due_at) WHERE status IN ('ASKED', 'ACCEPTED', 'BOUND');

-- What the sides tell the office.
CREATE TABLE cooperation_opinion (
    cooperation_id uuid NOT NULL REFERENCES cooperation,
    position       int NOT NULL,
    opinion_cipher bytea NOT NULL,
    given_for      text NOT NULL,
    given_by       text NOT NULL,
    given_at       timestamptz NOT NULL,
    PRIMARY KEY (cooperation_id, position)
);

-- Every step, for the timeline of the request and the file of the customer; a row is never changed.
CREATE TABLE cooperation_step (
    id                 uuid PRIMARY KEY,
    cooperation_id     uuid NOT NULL REFERENCES cooperation,
    service_request_id uuid NOT NULL REFERENCES service_request,
    at                 timestamptz NOT NULL,
    name               text NOT NULL,
    login              text NOT NULL
);
CREATE INDEX cooperation_step_of_request ON cooperation_step (service_request_id, at);
