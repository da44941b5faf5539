package io.aftercare.intake.bulkupsert;

import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.DeadlineHandler;
import io.aftercare.kit.time.Deadlines;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Works on one bulk upsert for a moment and lets other deadlines go first before it works on. The lock on the deadline is
 * the lease: it ends with the replica that holds it, and then another one goes on.
 */
@Singleton
class BulkWork implements DeadlineHandler {
    static final String KIND = "bulk-upsert";

    private static final int LINES_AT_ONCE = 25;

    private final BulkUpserts bulks;
    private final Lines lines;
    private final LineWork work;
    private final Deadlines deadlines;
    private final Vault vault;
    private final Clock clock;

    BulkWork(BulkUpserts bulks, Lines lines, LineWork work, Deadlines deadlines, Vault vault, Clock clock) {
        this.bulks = bulks;
        this.lines = lines;
        this.work = work;
        this.deadlines = deadlines;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void onDue(UUID bulkId, Instant dueAt) {
        var bulk = bulks.findById(bulkId, LockModeType.PESSIMISTIC_WRITE);
        if (bulk.status() == BulkStatus.FINISHED) {
            return;
        }
        bulk.begin();
        var task = new LineWork.Task(bulkId, bulk.partner(), bulk.kind());
        for (var done = 0; done < LINES_AT_ONCE; done++) {
            if (!work.next(task)) {
                break;
            }
        }
        if (lines.counts(bulkId).containsKey(LineStatus.WAITING)) {
            deadlines.set(KIND, bulkId, clock.instant());
        } else {
            bulk.finish(clock.instant());
            vault.erase(bulkId);
        }
    }
}
