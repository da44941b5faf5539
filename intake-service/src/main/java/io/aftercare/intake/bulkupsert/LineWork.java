package io.aftercare.intake.bulkupsert;

import io.aftercare.intake.asset.AssetService;
import io.aftercare.intake.asset.PutAsset;
import io.aftercare.intake.bulkupsert.BulkUpsert.Kind;
import io.aftercare.intake.bulkupsert.LineReader.LineRefused;
import io.aftercare.intake.bulkupsert.Lines.Waiting;
import io.aftercare.intake.customer.AddCustomer;
import io.aftercare.intake.customer.CustomerService;
import io.aftercare.kit.http.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does one line at a time, its effect and its end in one transaction. */
@Singleton
class LineWork {
    private static final Logger LOG = Logger.getLogger(LineWork.class);
    private static final int ATTEMPTS = 3;

    private final Lines lines;
    private final LineReader reader;
    private final CustomerService customers;
    private final AssetService assets;

    LineWork(Lines lines, LineReader reader, CustomerService customers, AssetService assets) {
        this.lines = lines;
        this.reader = reader;
        this.customers = customers;
        this.assets = assets;
    }

    /** Whose lines, and what they are about. */
    record Task(UUID bulkId, String partner, Kind kind) {}

    private record Done(LineStatus status, String reference, UUID recordId) {}

    /** False when no line waits that nobody else works on. */
    boolean next(Task task) {
        var at = new AtomicReference<@Nullable Waiting>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var waiting = lines.lockNext(task.bulkId());
                waiting.ifPresent(line -> {
                    at.set(line);
                    var done = take(task, lines.text(task.bulkId(), line));
                    lines.done(task.bulkId(), line.line(), done.status(), done.reference(), done.recordId());
                });
                return waiting.isPresent();
            });
        } catch (RuntimeException e) {
            var line = at.get();
            if (line == null) {
                throw e;
            }
            note(task, line.line(), e);
            return true;
        }
    }

    private Done take(Task task, String text) {
        return switch (task.kind()) {
            case CUSTOMERS -> customer(task, reader.read(text, AddCustomer.class));
            case ASSETS -> asset(task, reader.read(text, PutAsset.class));
        };
    }

    private Done customer(Task task, LineReader.Told<AddCustomer> told) {
        try {
            var upserted = customers.upsert(task.partner(), told.reference(), told.command());
            var id = upserted.now().view().id();
            return new Done(LineStatus.of(upserted.change()), told.reference(), id);
        } catch (ProblemException e) {
            throw new LineRefused(told.reference(), LineReader.errorsOf(e));
        }
    }

    private Done asset(Task task, LineReader.Told<PutAsset> told) {
        try {
            var upserted = assets.upsert(task.partner(), told.reference(), told.command());
            var id = upserted.now().view().id();
            return new Done(LineStatus.of(upserted.change()), told.reference(), id);
        } catch (ProblemException e) {
            throw new LineRefused(told.reference(), LineReader.errorsOf(e));
        }
    }

    /** The line is undone by now; what is not its own fault is tried again, though not for ever. */
    private void note(Task task, int line, RuntimeException failure) {
        var bulkId = task.bulkId();
        if (failure instanceof LineRefused refused) {
            QuarkusTransaction.requiringNew()
                    .run(() -> lines.refuse(bulkId, line, refused.reference(), refused.errors()));
            return;
        }
        LOG.warnf(
                "Line failed bulkUpsertId=%s line=%d: %s",
                bulkId, line, failure.getClass().getSimpleName());
        var attempts = QuarkusTransaction.requiringNew().call(() -> lines.failed(bulkId, line));
        if (attempts < ATTEMPTS) {
            throw failure;
        }
        var given = new LineError(null, "failed", "The line could not be taken over; tell it again");
        QuarkusTransaction.requiringNew().run(() -> lines.refuse(bulkId, line, null, List.of(given)));
    }
}
