package io.aftercare.intake.phone;

import io.aftercare.intake.erasure.Category;
import io.aftercare.intake.erasure.OldRecords;
import io.aftercare.intake.erasure.RetainedRecords;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.AuditLog.Action;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The numbers of calls that were long ago; the calls stay. */
@Singleton
class OldCalls implements RetainedRecords {
    private static final String OLD = """
            SELECT c.id, coalesce(c.ended_at, c.answered_at, c.ringing_at) AS since,
                EXISTS (SELECT FROM service_request r JOIN legal_hold h
                    ON h.customer_id IN (SELECT f FROM customer_family(r.customer_id) f)
                    WHERE r.id = c.service_request_id AND h.status = 'ACTIVE')
                OR EXISTS (SELECT FROM customer k JOIN legal_hold h
                    ON h.customer_id IN (SELECT f FROM customer_family(k.id) f)
                    WHERE k.phone_index = c.caller_index AND k.partner = c.partner AND h.status = 'ACTIVE') AS held
            FROM phone_call c
            WHERE c.caller_cipher IS NOT NULL AND coalesce(c.ended_at, c.answered_at, c.ringing_at) < ?""";

    private final OldRecords old;
    private final CallRecords calls;
    private final AuditLog audit;

    OldCalls(DataSource database, CallRecords calls, AuditLog audit) {
        this.old = new OldRecords(database, OLD);
        this.calls = calls;
        this.audit = audit;
    }

    @Override
    public Category category() {
        return Category.CALL;
    }

    @Override
    public OldRecords old() {
        return old;
    }

    @Override
    public boolean destroy(UUID id, Instant before) {
        if (!old.isDue(id, before)) {
            return false;
        }
        calls.forget(id);
        audit.note(Action.ERASED, id, Set.of("phone"), "retention.call");
        return true;
    }
}
