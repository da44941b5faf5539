-- What names and reaches a customer, cut into small pieces of which 32 bits of a keyed hash are kept: enough to find
-- somebody in spite of a slip of the pen, too little to read a name. The hashes differ from network to network.
CREATE TABLE identity_profile (
    customer_id   uuid PRIMARY KEY REFERENCES customer,
    name_grams    int[] NOT NULL,
    address_grams int[] NOT NULL,
    phone_grams   int[] NOT NULL,
    keys          int[] NOT NULL
);

-- Who has a longer piece; the rarest pieces are looked up first, in the index
-- alone, for which the table is vacuumed often.
CREATE TABLE identity_gram (
    gram        int NOT NULL,
    customer_id uuid NOT NULL,
    PRIMARY KEY (gram, customer_id)
) WITH (autovacuum_vacuum_insert_scale_factor = 0.02);

-- Whoever is erased is not found by pieces either.
CREATE FUNCTION forget_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM identity_gram USING identity_profile
        WHERE identity_profile.customer_id = NEW.person_id AND identity_gram.customer_id = NEW.person_id
            AND identity_gram.gram = ANY (identity_profile.keys);
    DELETE FROM identity_profile WHERE customer_id = NEW.person_id;
    RETURN NULL;
END $$;
CREATE TRIGGER forget_identity AFTER UPDATE OF wrapped_key ON person_key
    FOR EACH ROW WHEN (NEW.wrapped_key IS NULL) EXECUTE FUNCTION forget_identity();

-- Customers that came before these tables; the service works them off.
CREATE TABLE identity_backlog (
    customer_id uuid PRIMARY KEY REFERENCES customer,
    partner     text NOT NULL
);
INSERT INTO identity_backlog SELECT id, partner FROM customer WHERE erased_at IS NULL;
