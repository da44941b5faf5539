package io.aftercare.intake.bulkupsert;

import io.aftercare.intake.customer.Partners;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of bulk upserts. */
@ApplicationScoped
@Transactional
class BulkUpsertService {
    private final BulkUpserts bulks;
    private final Lines lines;
    private final Deadlines deadlines;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    BulkUpsertService(BulkUpserts bulks, Lines lines, Deadlines deadlines, Vault vault, Caller caller, Clock clock) {
        this.bulks = bulks;
        this.lines = lines;
        this.deadlines = deadlines;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    BulkUpsertView take(BulkUpsert.Kind kind, TellMany command) {
        var partner = Partners.of(caller, command.partner());
        var items = command.items();
        var id = Ids.next();
        var now = clock.instant();
        vault.admitFirst(id);
        var bulk = new BulkUpsert(id, partner, kind, items.size(), caller.login(), now);
        bulks.persistAndFlush(bulk);
        for (var line = 1; line <= items.size(); line++) {
            lines.add(id, line, items.get(line - 1).toString());
        }
        deadlines.set(BulkWork.KIND, id, now);
        return BulkUpsertView.of(bulk, Map.of(LineStatus.WAITING, items.size()));
    }

    BulkUpsertView get(UUID id) {
        return view(bulks.inScope(id));
    }

    Page<BulkUpsertView> list(@Nullable Cursor after, int limit) {
        return Page.of(bulks.newest(after, limit), limit, BulkUpsert::cursor).map(this::view);
    }

    Page<LineView> lines(UUID id, @Nullable LineStatus status, int after, int limit) {
        bulks.inScope(id);
        var rows = lines.after(id, after, status, limit);
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, String.valueOf(items.getLast().line()));
    }

    private BulkUpsertView view(BulkUpsert bulk) {
        return BulkUpsertView.of(bulk, lines.counts(bulk.aggregateId()));
    }
}
