-- A mailbox of the configuration: who reads it, and up to which mail it is read.
CREATE TABLE mailbox (
    name         text PRIMARY KEY,
    uid_validity bigint NOT NULL DEFAULT 0,
    last_uid     bigint NOT NULL DEFAULT 0,
    next_look_at timestamptz NOT NULL DEFAULT '-infinity',
    looked_at    timestamptz,
    failures     int NOT NULL DEFAULT 0,
    last_failure text,
    troubles     int NOT NULL DEFAULT 0,
    lease        uuid,
    leased_until timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 50);

-- What somebody and the desk write to each other about one matter; sealed under a key of its own.
CREATE TABLE conversation (
    id                 uuid PRIMARY KEY,
    version            bigint NOT NULL,
    event_count        bigint NOT NULL,
    mailbox            text NOT NULL,
    partner            text NOT NULL,
    status             text NOT NULL CHECK (status IN ('OPEN', 'ANSWERED', 'DISMISSED')),
    service_request_id uuid REFERENCES service_request,
    sender_index       bytea,
    sender_cipher      bytea,
    sender_name_cipher bytea,
    subject_cipher     bytea NOT NULL,
    automatic          text,
    messages           int NOT NULL,
    opened_at          timestamptz NOT NULL,
    last_message_at    timestamptz NOT NULL
);
CREATE INDEX conversation_newest ON conversation (last_message_at DESC, id DESC);
CREATE INDEX conversation_newest_of_partner ON conversation (partner, last_message_at DESC, id DESC);
CREATE INDEX conversation_newest_of_status ON conversation (status, last_message_at DESC, id DESC);
CREATE INDEX conversation_of_request ON conversation (service_request_id) WHERE service_request_id IS NOT NULL;
CREATE INDEX conversation_of_sender ON conversation (sender_index) WHERE sender_index IS NOT NULL;

-- One mail, received or written; sealed under a key of its own. A received one is kept before it is filed. The
-- fingerprint makes a mail that is read twice one mail.
CREATE TABLE mail_message (
    id              uuid PRIMARY KEY,
    conversation_id uuid REFERENCES conversation,
    mailbox         text NOT NULL,
    direction       text NOT NULL CHECK (direction IN ('RECEIVED', 'WRITTEN')),
    status          text NOT NULL CHECK (status IN ('KEPT', 'FILED', 'PENDING', 'SENT', 'FAILED')),
    at              timestamptz NOT NULL,
    fingerprint     bytea,
    reference_index bytea,
    sender_index    bytea,
    size_bytes      int NOT NULL,
    complete        boolean NOT NULL,
    content_cipher  bytea,
    automatic       text,
    author          text,
    attempts        int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    leased_until    timestamptz NOT NULL DEFAULT '-infinity',
    last_failure    text,
    UNIQUE (mailbox, fingerprint),
    CHECK ((direction = 'RECEIVED') = (fingerprint IS NOT NULL)),
    CHECK ((direction = 'RECEIVED') = (status IN ('KEPT', 'FILED'))),
    CHECK ((status = 'KEPT') = (conversation_id IS NULL))
);
CREATE INDEX mail_message_newest ON mail_message (conversation_id, at DESC, id DESC);
CREATE INDEX mail_message_by_reference ON mail_message (mailbox, reference_index) WHERE reference_index IS NOT NULL;
CREATE INDEX mail_message_by_sender ON mail_message (mailbox, sender_index, at) WHERE sender_index IS NOT NULL;
CREATE INDEX mail_message_kept ON mail_message (mailbox, id) WHERE status = 'KEPT';
CREATE INDEX mail_message_pending ON mail_message (id) WHERE status = 'PENDING';

-- The bytes of a mail as they came, or as they leave, in pieces.
CREATE TABLE mail_source (
    message_id uuid NOT NULL REFERENCES mail_message DEFERRABLE INITIALLY DEFERRED,
    position   int NOT NULL,
    cipher     bytea NOT NULL,
    PRIMARY KEY (message_id, position)
);
ALTER TABLE mail_source ALTER COLUMN cipher SET STORAGE EXTERNAL;
