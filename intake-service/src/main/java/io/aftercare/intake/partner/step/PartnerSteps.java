package io.aftercare.intake.partner.step;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Deadlines;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All steps. Whoever adds or ends one holds the lock of its partner. */
@ApplicationScoped
public class PartnerSteps implements PanacheRepositoryBase<PartnerStep, UUID> {
    /** The deadline that begins the work on a partner's steps. */
    static final String DEADLINE = "partner-step";

    private final Deadlines deadlines;
    private final Caller caller;
    private final Clock clock;

    PartnerSteps(Deadlines deadlines, Caller caller, Clock clock) {
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    /** Wants these to be done, in this order, after what waits already. */
    public void ask(UUID partnerId, StepKind... kinds) {
        var position = (int) count("partnerId", partnerId);
        for (var kind : kinds) {
            persist(new PartnerStep(Ids.next(), partnerId, position++, kind, clock.instant(), caller.login()));
        }
        flush();
        deadlines.set(DEADLINE, partnerId, clock.instant());
    }

    /** Does not want these any more. */
    public void skip(UUID partnerId, StepKind kind) {
        find("partnerId = ?1 and kind = ?2 and status = ?3", partnerId, kind, StepStatus.WAITING).stream()
                .forEach(PartnerStep::skip);
    }

    public long waiting(UUID partnerId) {
        return count("partnerId = ?1 and status = ?2", partnerId, StepStatus.WAITING);
    }

    public Page<StepView> newest(UUID partnerId, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("partnerId = :partner", "partner", partnerId)
                .after("askedAt", after);
        var rows = find(where.newestFirst("askedAt"), where.values())
                .page(0, limit + 1)
                .list();
        return Page.of(rows, limit, PartnerStep::cursor).map(PartnerStep::view);
    }

    Optional<PartnerStep> first(UUID partnerId) {
        return find("partnerId = ?1 and status = ?2 order by position", partnerId, StepStatus.WAITING)
                .firstResultOptional();
    }

    boolean awaits(UUID partnerId, StepKind kind) {
        return count("partnerId = ?1 and kind = ?2 and status = ?3", partnerId, kind, StepStatus.WAITING) > 0;
    }
}
