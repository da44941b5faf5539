-- Who keeps the documents: named persons, appointed by the manager (S2-6.1b).
CREATE TABLE document_keeper (
    id           uuid PRIMARY KEY,
    version      bigint NOT NULL,
    event_count  bigint NOT NULL,
    status       text NOT NULL CHECK (status IN ('APPOINTED', 'DISMISSED')),
    login        text NOT NULL,
    appointed_at timestamptz NOT NULL,
    appointed_by text NOT NULL,
    dismissed_at timestamptz,
    dismissed_by text,
    CHECK ((status = 'DISMISSED') = (dismissed_at IS NOT NULL)),
    CHECK ((dismissed_at IS NULL) = (dismissed_by IS NULL))
);
CREATE UNIQUE INDEX document_keeper_once ON document_keeper (login) WHERE status = 'APPOINTED';
CREATE INDEX document_keeper_newest ON document_keeper (appointed_at DESC, id DESC);
CREATE INDEX document_keeper_newest_of_status ON document_keeper (status, appointed_at DESC, id DESC);

-- The register (S2-6.1a, S2-6.1c): what it says of a document, not the document.
CREATE TABLE document (
    id                  uuid PRIMARY KEY,
    version             bigint NOT NULL,
    event_count         bigint NOT NULL,
    number              text UNIQUE,
    status              text NOT NULL CHECK (status IN ('RECEIVED', 'REGISTERED', 'ARCHIVED')),
    category            text NOT NULL CHECK (category IN ('SYSTEM', 'PROCESS', 'NOTICE', 'CUSTOMER_DATA', 'CONTRACT',
        'TECHNICAL_DOCUMENT', 'DRAWING', 'MANUAL')),
    scope               text NOT NULL CHECK (scope IN ('INTERNAL', 'EXTERNAL')),
    confidentiality     text NOT NULL CHECK (confidentiality IN ('GENERAL', 'RESTRICTED', 'CONFIDENTIAL')),
    title               text NOT NULL,
    received_from       text NOT NULL,
    received_at         timestamptz NOT NULL,
    received_by         text NOT NULL,
    registered_at       timestamptz,
    registered_by       text,
    archived_at         timestamptz,
    archived_by         text,
    paper_location      text,
    electronic_location text,
    checksum            text,
    CHECK ((status = 'RECEIVED') = (number IS NULL)),
    CHECK ((status = 'RECEIVED') = (registered_at IS NULL)),
    CHECK ((status = 'ARCHIVED') = (archived_at IS NOT NULL)),
    CHECK ((status = 'ARCHIVED') = (coalesce(paper_location, electronic_location) IS NOT NULL)),
    CHECK (checksum IS NULL OR electronic_location IS NOT NULL)
);
CREATE INDEX document_latest ON document (received_at DESC, id DESC);
CREATE INDEX document_latest_of_category ON document (category, received_at DESC, id DESC);
CREATE INDEX document_latest_of_scope ON document (scope, received_at DESC, id DESC);
CREATE INDEX document_latest_of_status ON document (status, received_at DESC, id DESC);

-- The last number of each category and year. A sequence would leave gaps where a transaction fails.
CREATE TABLE document_counter (
    category text NOT NULL,
    year     int NOT NULL,
    last     int NOT NULL CHECK (last >= 1),
    PRIMARY KEY (category, year)
);

-- What was given outside, to whom, and who authorised it (S1-8.2c).
CREATE TABLE document_disclosure (
    id            uuid PRIMARY KEY,
    version       bigint NOT NULL,
    event_count   bigint NOT NULL,
    document_id   uuid NOT NULL REFERENCES document,
    status        text NOT NULL CHECK (status IN ('REQUESTED', 'AUTHORISED', 'REFUSED', 'HANDED_OUT')),
    recipient     text NOT NULL,
    purpose       text NOT NULL,
    requested_by  text NOT NULL,
    requested_at  timestamptz NOT NULL,
    decided_by    text,
    decided_at    timestamptz,
    decision_note text,
    handed_out_by text,
    handed_out_at timestamptz,
    CHECK ((status = 'REQUESTED') = (decided_at IS NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK ((status = 'HANDED_OUT') = (handed_out_at IS NOT NULL)),
    -- Nobody decides on what he asked himself.
    CHECK (decided_by <> requested_by)
);
CREATE INDEX document_disclosure_newest ON document_disclosure (requested_at DESC, id DESC);
CREATE INDEX document_disclosure_of_document ON document_disclosure (document_id, requested_at DESC, id DESC);
CREATE INDEX document_disclosure_of_status ON document_disclosure (status, requested_at DESC, id DESC);
CREATE INDEX document_disclosure_of_requester ON document_disclosure (requested_by, requested_at DESC, id DESC);
