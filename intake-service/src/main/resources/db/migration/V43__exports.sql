-- An export that somebody asked for, and how far it has come. Whoever works on it holds a lease by the clock of the
-- database; when the lease runs out, another replica begins it anew. The conditions and the file are encrypted under a
-- key of the export's own, which is destroyed when the export expires.
CREATE TABLE service_request_export (
    id            uuid PRIMARY KEY,
    requested_by  text NOT NULL,
    partner       text,
    outlet_code   text,
    technician    text,
    format        text NOT NULL CHECK (format IN ('CSV', 'XLSX')),
    filter_cipher bytea NOT NULL,
    status        text NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED')),
    rows_total    bigint,
    rows_done     bigint NOT NULL DEFAULT 0,
    file_bytes    bigint NOT NULL DEFAULT 0,
    attempts      int NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL,
    finished_at   timestamptz,
    expires_at    timestamptz,
    lease         uuid,
    leased_until  timestamptz NOT NULL DEFAULT '-infinity',
    CHECK ((status IN ('DONE', 'EXPIRED')) = (expires_at IS NOT NULL))
);
CREATE INDEX service_request_export_open ON service_request_export (created_at) WHERE status IN ('QUEUED', 'RUNNING');
CREATE INDEX service_request_export_newest ON service_request_export (requested_by, created_at DESC, id DESC);
CREATE INDEX service_request_export_expiry ON service_request_export (expires_at) WHERE status = 'DONE';

-- The file, in parts of about a quarter of a mebibyte.
CREATE TABLE service_request_export_part (
    export_id uuid NOT NULL REFERENCES service_request_export ON DELETE CASCADE,
    number    int NOT NULL,
    cipher    bytea NOT NULL,
    PRIMARY KEY (export_id, number)
);
