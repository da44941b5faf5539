-- Notes of colleagues to each other on a request (S2-1.3c). The text is encrypted under the key of the customer; a note
-- is never changed.
CREATE TABLE request_note (
    id                 uuid PRIMARY KEY,
    service_request_id uuid NOT NULL REFERENCES service_request,
    sealed_for         uuid NOT NULL REFERENCES customer,
    written_at         timestamptz NOT NULL,
    written_by         text NOT NULL,
    handed_over_to     text,
    text_cipher        bytea NOT NULL
);
CREATE INDEX request_note_newest ON request_note (service_request_id, written_at DESC, id DESC);

CREATE TABLE request_note_mention (
    note_id uuid NOT NULL REFERENCES request_note,
    login   text NOT NULL,
    PRIMARY KEY (login, note_id)
);
CREATE INDEX request_note_mention_of_note ON request_note_mention (note_id);
