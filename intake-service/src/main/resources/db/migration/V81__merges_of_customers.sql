-- One person who was written down more than once. What belongs to a merged customer stays as it is, under its own key;
-- only these two say where it is found: into whom it was merged, and who stands for all of them now.
ALTER TABLE customer
    ADD merged_into uuid REFERENCES customer,
    ADD survivor_id uuid REFERENCES customer,
    ADD CHECK ((merged_into IS NULL) = (survivor_id IS NULL)),
    ADD CHECK (merged_into <> id AND survivor_id <> id);
CREATE INDEX customer_by_family ON customer (coalesce(survivor_id, id));
CREATE INDEX customer_merged_into ON customer (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX customer_of_survivor ON customer (survivor_id) WHERE survivor_id IS NOT NULL;

-- All customers that are one person with this one, itself included.
CREATE FUNCTION customer_family(uuid) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT k.id FROM customer k WHERE coalesce(k.survivor_id, k.id)
        = (SELECT coalesce(me.survivor_id, me.id) FROM customer me WHERE me.id = $1)
$$;

-- Each merge, and whether it was undone. The reason is encrypted under the key of the merged customer.
CREATE TABLE customer_merge (
    id            uuid PRIMARY KEY,
    version       bigint NOT NULL,
    event_count   bigint NOT NULL,
    customer_id   uuid NOT NULL REFERENCES customer,
    into_id       uuid NOT NULL REFERENCES customer,
    partner       text NOT NULL,
    status        text NOT NULL CHECK (status IN ('ACTIVE', 'UNDONE')),
    reason_cipher bytea NOT NULL,
    merged_at     timestamptz NOT NULL,
    merged_by     text NOT NULL,
    undone_at     timestamptz,
    undone_by     text,
    CHECK ((status = 'UNDONE') = (undone_at IS NOT NULL)),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX customer_merge_active ON customer_merge (customer_id) WHERE status = 'ACTIVE';
CREATE INDEX customer_merge_newest ON customer_merge (customer_id, merged_at DESC, id DESC);
CREATE INDEX customer_merge_into ON customer_merge (into_id);

-- Whom a merge moved, and from whom to whom.
CREATE TABLE customer_merge_line (
    merge_id    uuid NOT NULL REFERENCES customer_merge,
    position    int NOT NULL,
    customer_id uuid NOT NULL REFERENCES customer,
    from_id     uuid NOT NULL REFERENCES customer,
    to_id       uuid NOT NULL REFERENCES customer,
    PRIMARY KEY (merge_id, position)
);
