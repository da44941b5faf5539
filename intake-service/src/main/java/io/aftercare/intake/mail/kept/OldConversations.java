package io.aftercare.intake.mail.kept;

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

/** Conversations in which nobody wrote for long, and whose request is over. */
@Singleton
class OldConversations implements RetainedRecords {
    private static final String OLD = """
            SELECT c.id, c.last_message_at AS since,
                EXISTS (SELECT FROM service_request r JOIN legal_hold h
                    ON h.customer_id IN (SELECT f FROM customer_family(r.customer_id) f)
                    WHERE r.id = c.service_request_id AND h.status = 'ACTIVE') AS held
            FROM conversation c
            WHERE c.erased_at IS NULL AND c.last_message_at < ?
                AND NOT EXISTS (SELECT FROM service_request r
                    WHERE r.id = c.service_request_id AND r.status NOT IN ('CLOSED', 'CANCELLED'))""";

    private final OldRecords old;
    private final MailRecords mails;
    private final AuditLog audit;

    OldConversations(DataSource database, MailRecords mails, AuditLog audit) {
        this.old = new OldRecords(database, OLD);
        this.mails = mails;
        this.audit = audit;
    }

    @Override
    public Category category() {
        return Category.CONVERSATION;
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
        mails.forget(id);
        audit.note(Action.ERASED, id, Set.of("address", "name", "subject", "text"), "retention.conversation");
        return true;
    }
}
