package io.aftercare.intake.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/** Persons for whom nothing was done for long and nothing is promised any more. */
@ApplicationScoped
class OldCustomers implements RetainedRecords {
    private static final String OLD = """
            SELECT c.id, c.created_at AS since,
                EXISTS (SELECT FROM legal_hold h WHERE h.customer_id = c.id AND h.status = 'ACTIVE')
                OR EXISTS (SELECT FROM customer m JOIN legal_hold h ON h.customer_id = m.id
                    WHERE m.survivor_id = c.id AND h.status = 'ACTIVE') AS held
            FROM (SELECT ?::timestamptz AS before) until, customer c
            WHERE c.erased_at IS NULL AND c.survivor_id IS NULL AND c.created_at < until.before
                AND NOT EXISTS (SELECT FROM service_request r WHERE r.customer_id = c.id
                    AND (r.last_step_at >= until.before OR r.status NOT IN ('CLOSED', 'CANCELLED')))
                AND NOT EXISTS (SELECT FROM asset a WHERE a.customer_id = c.id
                    AND greatest(a.warranty_until, a.contract_until) >= until.before::date)
                AND NOT EXISTS (SELECT FROM customer m WHERE m.survivor_id = c.id
                    AND (m.created_at >= until.before
                        OR EXISTS (SELECT FROM service_request r WHERE r.customer_id = m.id
                            AND (r.last_step_at >= until.before OR r.status NOT IN ('CLOSED', 'CANCELLED')))
                        OR EXISTS (SELECT FROM asset a WHERE a.customer_id = m.id
                            AND greatest(a.warranty_until, a.contract_until) >= until.before::date)))""";

    private final OldRecords old;
    private final ErasureService erasures;

    OldCustomers(DataSource database, ErasureService erasures) {
        this.old = new OldRecords(database, OLD);
        this.erasures = erasures;
    }

    @Override
    public Category category() {
        return Category.CUSTOMER;
    }

    @Override
    public OldRecords old() {
        return old;
    }

    @Override
    public boolean destroy(UUID id, Instant before) {
        return erasures.eraseOld(id, customer -> old.isDue(customer, before));
    }
}
