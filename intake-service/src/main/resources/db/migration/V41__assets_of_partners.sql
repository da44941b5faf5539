-- Where a product was sold and stands, the service contract that covers it, and what its partner calls it.
ALTER TABLE asset
    ADD COLUMN partner            text,
    ADD COLUMN external_reference text,
    ADD COLUMN sold_by            text CHECK (sold_by IN ('STATION', 'COMPANY', 'PARTNER', 'ELSEWHERE')),
    ADD COLUMN site_id            uuid REFERENCES customer_site,
    ADD COLUMN contract_number    text,
    ADD COLUMN contract_from      date,
    ADD COLUMN contract_until     date;
UPDATE asset SET partner = customer.partner FROM customer WHERE customer.id = asset.customer_id;
ALTER TABLE asset
    ALTER COLUMN partner SET NOT NULL,
    ADD CONSTRAINT asset_whole_contract CHECK (
        (contract_number IS NULL) = (contract_from IS NULL) AND (contract_from IS NULL) = (contract_until IS NULL)),
    ADD CONSTRAINT asset_external UNIQUE (partner, external_reference);
CREATE INDEX asset_of_site ON asset (site_id) WHERE site_id IS NOT NULL;

-- What a partner calls a customer in its own system.
ALTER TABLE customer ADD COLUMN external_reference text;
ALTER TABLE customer ADD CONSTRAINT customer_external UNIQUE (partner, external_reference);

-- Customers or assets that a partner's own system told at once.
CREATE TABLE bulk_upsert (
    id           uuid PRIMARY KEY,
    version      bigint NOT NULL,
    event_count  bigint NOT NULL,
    partner      text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('CUSTOMERS', 'ASSETS')),
    status       text NOT NULL CHECK (status IN ('WAITING', 'RUNNING', 'FINISHED')),
    line_count   int NOT NULL CHECK (line_count > 0),
    requested_by text NOT NULL,
    created_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    CHECK ((status = 'FINISHED') = (finished_at IS NOT NULL))
);
CREATE INDEX bulk_upsert_newest ON bulk_upsert (created_at DESC, id DESC);
CREATE INDEX bulk_upsert_of_partner ON bulk_upsert (partner, created_at DESC, id DESC);

-- One line; its text is there, encrypted, only while it waits.
CREATE TABLE bulk_upsert_line (
    bulk_upsert_id     uuid NOT NULL REFERENCES bulk_upsert,
    line               int NOT NULL,
    status             text NOT NULL CHECK (status IN ('WAITING', 'ADDED', 'CHANGED', 'UNCHANGED', 'REFUSED')),
    text_cipher        bytea,
    attempts           int NOT NULL DEFAULT 0,
    external_reference text,
    record_id          uuid,
    errors             text,
    PRIMARY KEY (bulk_upsert_id, line),
    CHECK ((status = 'WAITING') = (text_cipher IS NOT NULL)),
    CHECK ((status = 'REFUSED') = (errors IS NOT NULL))
);
CREATE INDEX bulk_upsert_line_waiting ON bulk_upsert_line (bulk_upsert_id, line) WHERE status = 'WAITING';
