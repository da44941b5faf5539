package io.aftercare.intake.webform.submission;

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

/** What came by web forms long ago; what became of it stays. */
@Singleton
class OldSubmissions implements RetainedRecords {
    private static final String OLD = """
            SELECT s.id, s.received_at AS since,
                EXISTS (SELECT FROM service_request r JOIN legal_hold h
                    ON h.customer_id IN (SELECT f FROM customer_family(r.customer_id) f)
                    WHERE r.id = s.service_request_id AND h.status = 'ACTIVE')
                OR EXISTS (SELECT FROM customer k JOIN legal_hold h
                    ON h.customer_id IN (SELECT f FROM customer_family(k.id) f)
                    WHERE k.phone_index = s.phone_index AND k.partner = s.partner AND h.status = 'ACTIVE') AS held
            FROM web_submission s
            WHERE s.erased_at IS NULL AND s.received_at < ?""";

    private final OldRecords old;
    private final SubmissionRecords submissions;
    private final AuditLog audit;

    OldSubmissions(DataSource database, SubmissionRecords submissions, AuditLog audit) {
        this.old = new OldRecords(database, OLD);
        this.submissions = submissions;
        this.audit = audit;
    }

    @Override
    public Category category() {
        return Category.SUBMISSION;
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
        submissions.forget(id);
        audit.note(Action.ERASED, id, Set.of("name", "phone", "email", "address", "symptom"), "retention.submission");
        return true;
    }
}
