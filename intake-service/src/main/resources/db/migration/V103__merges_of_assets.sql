-- One product that was written down more than once. Requests keep the asset that they were written for; only these two
-- say where it is found: into which it was merged, and which stands for all of them now.
ALTER TABLE asset
    ADD merged_into uuid REFERENCES asset,
    ADD survivor_id uuid REFERENCES asset,
    ADD CHECK ((merged_into IS NULL) = (survivor_id IS NULL)),
    ADD CHECK (merged_into <> id AND survivor_id <> id);
CREATE INDEX asset_by_family ON asset (coalesce(survivor_id, id));
CREATE INDEX asset_merged_into ON asset (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX asset_of_survivor ON asset (survivor_id) WHERE survivor_id IS NOT NULL;

-- All assets that are one product with this one, itself included.
CREATE FUNCTION asset_family(uuid) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT k.id FROM asset k WHERE coalesce(k.survivor_id, k.id)
        = (SELECT coalesce(me.survivor_id, me.id) FROM asset me WHERE me.id = $1)
$$;

-- Each merge, and whether it was undone. The reason is encrypted under the key of the customer of the merged asset.
CREATE TABLE asset_merge (
    id            uuid PRIMARY KEY,
    asset_id      uuid NOT NULL REFERENCES asset,
    into_id       uuid NOT NULL REFERENCES asset,
    sealed_for    uuid NOT NULL REFERENCES customer,
    reason_cipher bytea NOT NULL,
    merged_at     timestamptz NOT NULL,
    merged_by     text NOT NULL,
    undone_at     timestamptz,
    undone_by     text,
    CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX asset_merge_active ON asset_merge (asset_id) WHERE undone_at IS NULL;
CREATE INDEX asset_merge_newest ON asset_merge (asset_id, merged_at DESC, id DESC);
CREATE INDEX asset_merge_into ON asset_merge (into_id, merged_at DESC, id DESC);

-- What a merge moved, and from what to what.
CREATE TABLE asset_merge_line (
    merge_id uuid NOT NULL REFERENCES asset_merge,
    position int NOT NULL,
    asset_id uuid NOT NULL REFERENCES asset,
    from_id  uuid NOT NULL REFERENCES asset,
    to_id    uuid NOT NULL REFERENCES asset,
    PRIMARY KEY (merge_id, position)
);

-- The planner knows nothing of an expression in an index until it is told.
ANALYZE asset;
