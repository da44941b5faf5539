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
