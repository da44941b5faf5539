-- One wrapped key for each person. An erased person keeps its row without a key, so that nobody gets a new one.
CREATE TABLE person_key (
    person_id uuid PRIMARY KEY,
    wrapped_key bytea,
    master_key_id integer NOT NULL,
    admitted_at timestamptz NOT NULL,
    erased_at timestamptz,
    CHECK ((wrapped_key IS NULL) = (erased_at IS NOT NULL))
);

-- Who read or changed personal data. Entries are written unsealed; the sealer gives each a position and a hash that
-- covers its content and the hash before it, once.
CREATE TABLE audit_entry (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_id varchar(255) NOT NULL,
    actor_login varchar(255) NOT NULL,
    client_id varchar(255) NOT NULL,
    partner varchar(64),
    action varchar(16) NOT NULL CHECK (action IN ('READ', 'CHANGED', 'ERASED')),
    person_id uuid NOT NULL,
    fields varchar(64)[] NOT NULL,
    purpose varchar(128) NOT NULL,
    position bigint,
    hash bytea,
    CHECK ((position IS NULL) = (hash IS NULL))
);

CREATE INDEX audit_entry_newest ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_of_person ON audit_entry (person_id, at DESC, id DESC);
CREATE INDEX audit_entry_of_actor ON audit_entry (actor_login, at DESC, id DESC);
CREATE UNIQUE INDEX audit_entry_position ON audit_entry (position) WHERE position IS NOT NULL;
CREATE INDEX audit_entry_unsealed ON audit_entry (id) WHERE position IS NULL;

-- The end of the chain, so that a deleted last entry is missed too.
CREATE TABLE audit_head (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint NOT NULL,
    hash bytea NOT NULL
);

INSERT INTO audit_head (position, hash) VALUES (0, '\x');

CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.position IS NULL
            AND NEW.position IS NOT NULL
            AND (NEW.id, NEW.at, NEW.actor_id, NEW.actor_login, NEW.client_id, NEW.action, NEW.person_id, NEW.fields,
                 NEW.purpose)
                = (OLD.id, OLD.at, OLD.actor_id, OLD.actor_login, OLD.client_id, OLD.action, OLD.person_id, OLD.fields,
                   OLD.purpose)
            AND NEW.partner IS NOT DISTINCT FROM OLD.partner THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'audit_entry is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER audit_entry_keeps_its_content BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_is_append_only();
CREATE TRIGGER audit_entry_is_not_emptied BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();
