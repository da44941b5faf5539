-- A request that is the same matter as another one waits for that one's end, and may become a matter of its own again.
ALTER TABLE service_request
    DROP CONSTRAINT service_request_status_check,
    DROP CONSTRAINT service_request_check,
    ADD CONSTRAINT service_request_status_check CHECK (status IN ('REGISTERED', 'TRIAGED', 'RESOLVED',
        'VISIT_REQUESTED', 'PRODUCT_EXPECTED', 'COMPLETED', 'DUPLICATE', 'CLOSED', 'CANCELLED')),
    ADD CONSTRAINT service_request_check
        CHECK (status IN ('REGISTERED', 'DUPLICATE', 'CANCELLED') OR policy_code IS NOT NULL),
    ADD CONSTRAINT service_request_duplicate CHECK (status <> 'DUPLICATE' OR duplicate_of IS NOT NULL);

-- Each mark, and whether it was taken away or ended with one of the two. The reason is encrypted under the key of the
-- customer of the duplicate.
CREATE TABLE request_duplicate (
    id                 uuid PRIMARY KEY,
    service_request_id uuid NOT NULL REFERENCES service_request,
    original_id        uuid NOT NULL REFERENCES service_request,
    sealed_for         uuid NOT NULL REFERENCES customer,
    reason_cipher      bytea,
    marked_at          timestamptz NOT NULL,
    marked_by          text NOT NULL,
    undone_at          timestamptz,
    undone_by          text,
    ended_at           timestamptz,
    CHECK (service_request_id <> original_id),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
    CHECK (undone_at IS NULL OR ended_at IS NULL)
);
CREATE UNIQUE INDEX request_duplicate_holds ON request_duplicate (service_request_id)
    WHERE undone_at IS NULL AND ended_at IS NULL;
CREATE INDEX request_duplicate_newest ON request_duplicate (service_request_id, marked_at DESC, id DESC);
CREATE INDEX request_duplicate_of_original ON request_duplicate (original_id, marked_at DESC, id DESC);
