package io.aftercare.intake.retention;

import io.aftercare.intake.erasure.RetainedRecords;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of retention. */
@ApplicationScoped
@Transactional
class RetentionService {
    private final RetentionRules rules;
    private final RetentionRuns runs;
    private final Instance<RetainedRecords> records;
    private final Deadlines deadlines;
    private final Caller caller;
    private final Clock clock;

    RetentionService(
            RetentionRules rules,
            RetentionRuns runs,
            Instance<RetainedRecords> records,
            Deadlines deadlines,
            Caller caller,
            Clock clock) {
        this.rules = rules;
        this.runs = runs;
        this.records = records;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    List<RetentionRule.View> rules() {
        return rules.all().stream().map(RetentionRule::view).toList();
    }

    Versioned<RetentionRule.View> rule(UUID id) {
        return shown(rules.findByIdOptional(id).orElseThrow(() -> new NotFound("Retention rule", id)));
    }

    Versioned<RetentionRule.View> change(UUID id, @Nullable IfMatch ifMatch, ChangeRule command) {
        var rule = rules.findByIdOptional(id).orElseThrow(() -> new NotFound("Retention rule", id));
        IfMatch.check(ifMatch, rule);
        rule.change(command.months(), clock.instant(), caller.login());
        rules.flush();
        return shown(rule);
    }

    RetentionRun.View begin(boolean dryRun) {
        if (runs.isOneRunning()) {
            throw new ProblemException(409, "retention-run-under-way", "A retention run is under way");
        }
        var now = clock.instant();
        var run = new RetentionRun(Ids.next(), dryRun, caller.login(), now);
        runs.persistAndFlush(run);
        for (var rule : rules.all()) {
            var before = rule.before(now);
            var total =
                    RetainedRecords.of(rule.category(), records.stream()).old().count(before);
            runs.add(new RetentionPart(Ids.next(), run.aggregateId(), rule, before, total));
        }
        runs.flush();
        deadlines.set(RetentionWork.KIND, run.aggregateId(), now);
        return view(run);
    }

    /** The nightly one; left out while somebody's run is under way. */
    void beginNightly() {
        if (!runs.isOneRunning()) {
            begin(false);
        }
    }

    RetentionRun.View get(UUID id) {
        return view(runs.findByIdOptional(id).orElseThrow(() -> new NotFound("Retention run", id)));
    }

    Page<RetentionRun.View> list(@Nullable Cursor after, int limit) {
        return Page.of(runs.newest(after, limit), limit, RetentionRun::cursor).map(this::view);
    }

    private RetentionRun.View view(RetentionRun run) {
        return run.view(runs.partsOf(run.aggregateId()));
    }

    private static Versioned<RetentionRule.View> shown(RetentionRule rule) {
        return Versioned.of(rule, rule.view());
    }
}
