-- A person or firm that asks for service, known to one partner network. Personal fields are encrypted.
CREATE TABLE customer (
    id             uuid PRIMARY KEY,
    version        bigint NOT NULL,
    event_count    bigint NOT NULL,
    partner        text NOT NULL,
    phone_index    bytea NOT NULL,
    name_cipher    bytea NOT NULL,
    phone_cipher   bytea NOT NULL,
    email_cipher   bytea,
    address_cipher bytea,
    created_at     timestamptz NOT NULL,
    UNIQUE (partner, phone_index)
);
CREATE INDEX customer_by_phone ON customer (phone_index);

-- A technician whose job it is, just now, to reach the customer of a request.
CREATE TABLE visitor (
    service_request_id uuid PRIMARY KEY,
    customer_id        uuid NOT NULL REFERENCES customer,
    technician_login   text NOT NULL
);
CREATE INDEX visitor_by_technician ON visitor (technician_login, customer_id);

-- One product in the hands of one customer.
CREATE TABLE asset (
    id             uuid PRIMARY KEY,
    version        bigint NOT NULL,
    event_count    bigint NOT NULL,
    customer_id    uuid NOT NULL REFERENCES customer,
    product_code   text NOT NULL,
    serial         text,
    purchased_on   date,
    warranty_until date,
    created_at     timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (customer_id, product_code, serial)
);
CREATE INDEX asset_newest ON asset (customer_id, created_at DESC, id DESC);
