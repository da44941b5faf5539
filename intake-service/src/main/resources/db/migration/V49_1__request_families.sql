-- A request that is part of another one: split off from it, or joined to it. The parent waits for its parts.
CREATE TABLE request_kinship (
    id                 uuid PRIMARY KEY,
    service_request_id uuid NOT NULL REFERENCES service_request,
    parent_id          uuid NOT NULL REFERENCES service_request,
    split              boolean NOT NULL,
    joined_at          timestamptz NOT NULL,
    joined_by          text NOT NULL,
    left_at            timestamptz,
    left_by            text,
    CHECK (service_request_id <> parent_id)
);
-- Nobody has two parents.
CREATE UNIQUE INDEX request_kinship_of_child ON request_kinship (service_request_id) WHERE left_at IS NULL;
CREATE INDEX request_kinship_of_any_child ON request_kinship (service_request_id);
CREATE INDEX request_kinship_of_parent ON request_kinship (parent_id);
