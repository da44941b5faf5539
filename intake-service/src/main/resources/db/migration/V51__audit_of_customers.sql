-- Whose customer an entry of the audit log is about, so that each network reads its own by an index. It follows from
-- the person and is written with the entry; the log refuses to change it, and a verification compares it.
ALTER TABLE audit_entry ADD customer_partner text;

ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_keeps_its_content;
UPDATE audit_entry e SET customer_partner = coalesce(
    (SELECT partner FROM customer WHERE id = e.person_id),
    (SELECT partner FROM conversation WHERE id = e.person_id),
    (SELECT partner FROM phone_call WHERE id = e.person_id));
ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_keeps_its_content;

CREATE INDEX audit_entry_of_partner ON audit_entry (customer_partner, at DESC, id DESC)
    WHERE customer_partner IS NOT NULL;

CREATE FUNCTION audit_entry_names_partner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT partner INTO NEW.customer_partner FROM customer WHERE id = NEW.person_id;
    IF NOT FOUND THEN
        NEW.customer_partner := coalesce(
            (SELECT partner FROM conversation WHERE id = NEW.person_id),
            (SELECT partner FROM phone_call WHERE id = NEW.person_id));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER audit_entry_names_partner BEFORE INSERT ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_names_partner();

CREATE FUNCTION audit_entry_keeps_partner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_entry is append-only: the partner stays' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER audit_entry_keeps_partner BEFORE UPDATE OF customer_partner ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_keeps_partner();
