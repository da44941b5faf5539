package io.aftercare.intake.retention;

import io.aftercare.intake.erasure.RetainedRecords;
import io.aftercare.intake.erasure.RetainedRecords.Old;
import io.aftercare.intake.retention.RetentionPart.Outcome;
import io.aftercare.kit.time.DeadlineHandler;
import io.aftercare.kit.time.Deadlines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Works on a run for a moment and lets other deadlines go first before it works on. Each record is destroyed in a
 * transaction of its own: one that cannot be destroyed stops no other one, and a replica that dies has lost nothing.
 */
@Singleton
class RetentionWork implements DeadlineHandler {
    static final String KIND = "retention-run";

    private static final Logger LOG = Logger.getLogger(RetentionWork.class);
    private static final int AT_ONCE = 25;

    private final RetentionRuns runs;
    private final Instance<RetainedRecords> records;
    private final Deadlines deadlines;
    private final Clock clock;

    RetentionWork(RetentionRuns runs, Instance<RetainedRecords> records, Deadlines deadlines, Clock clock) {
        this.runs = runs;
        this.records = records;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void onDue(UUID runId, Instant dueAt) {
        var run = runs.findById(runId, LockModeType.PESSIMISTIC_WRITE);
        if (run == null || !run.isRunning()) {
            return;
        }
        var next =
                runs.partsOf(runId).stream().filter(part -> !part.view().done()).findFirst();
        if (next.isEmpty()) {
            run.end(clock.instant());
            return;
        }
        work(next.get(), run.isDryRun());
        deadlines.set(KIND, runId, clock.instant());
    }

    private void work(RetentionPart part, boolean dryRun) {
        var kept = RetainedRecords.of(part.category(), records.stream());
        var oldest = kept.old().oldest(part.before(), part.reached(), AT_ONCE);
        for (var record : oldest) {
            part.pass(record, outcome(kept, record, part, dryRun));
        }
        if (oldest.size() < AT_ONCE) {
            part.finish();
        }
    }

    private static Outcome outcome(RetainedRecords kept, Old record, RetentionPart part, boolean dryRun) {
        if (record.held()) {
            return Outcome.HELD;
        }
        if (dryRun) {
            return Outcome.ONLY_COUNTED;
        }
        try {
            var destroyed = QuarkusTransaction.requiringNew().call(() -> kept.destroy(record.id(), part.before()));
            return destroyed ? Outcome.DESTROYED : Outcome.FAILED;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Record was not destroyed category=%s recordId=%s cause=%s",
                    part.category(), record.id(), e.getClass().getSimpleName());
            return Outcome.FAILED;
        }
    }
}
