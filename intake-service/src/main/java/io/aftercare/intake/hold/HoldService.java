package io.aftercare.intake.hold;

import io.aftercare.intake.customer.CustomerAccess;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.AuditLog.Action;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of legal holds. */
@ApplicationScoped
@Transactional
class HoldService {
    private static final Set<String> HOLD = Set.of("legal-hold");

    private final LegalHolds holds;
    private final CustomerAccess access;
    private final Vault vault;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    HoldService(LegalHolds holds, CustomerAccess access, Vault vault, AuditLog audit, Caller caller, Clock clock) {
        this.holds = holds;
        this.access = access;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The customer is locked: either it is held now, or it was erased before. */
    Versioned<HoldView> place(UUID customerId, PlaceHold command) {
        var customer = access.lock(customerId);
        var hold = new LegalHold(Ids.next(), customer, command, clock.instant(), caller.login(), vault);
        holds.persistAndFlush(hold);
        audit.note(Action.CHANGED, customerId, HOLD, "legal-hold.place");
        return Versioned.of(hold, hold.view(vault));
    }

    Versioned<HoldView> lift(UUID id, @Nullable IfMatch ifMatch) {
        var hold = holds.lockInScope(id);
        IfMatch.check(ifMatch, hold);
        hold.lift(clock.instant(), caller.login());
        holds.flush();
        audit.note(Action.CHANGED, hold.customerId(), HOLD, "legal-hold.lift");
        return Versioned.of(hold, hold.view(vault));
    }

    Versioned<HoldView> get(UUID id) {
        var hold = holds.inScope(id);
        audit.note(Action.READ, hold.customerId(), HOLD, "legal-hold.read");
        return Versioned.of(hold, hold.view(vault));
    }

    Page<HoldView> list(@Nullable UUID customerId, @Nullable HoldStatus status, @Nullable Cursor after, int limit) {
        return Page.of(holds.newest(customerId, status, after, limit), limit, LegalHold::cursor)
                .map(hold -> {
                    audit.note(Action.READ, hold.customerId(), HOLD, "legal-hold.list");
                    return hold.view(vault);
                });
    }
}
