package io.aftercare.intake.merge;

import io.aftercare.intake.customer.CustomerAccess;
import io.aftercare.intake.customer.CustomerFamilies;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
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

/** The use cases of merges. */
@ApplicationScoped
@Transactional
class MergeService {
    private static final Set<String> IDENTITY = Set.of("identity");

    private final CustomerMerges merges;
    private final CustomerFamilies families;
    private final CustomerAccess access;
    private final Vault vault;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    MergeService(
            CustomerMerges merges,
            CustomerFamilies families,
            CustomerAccess access,
            Vault vault,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.merges = merges;
        this.families = families;
        this.access = access;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<MergeView> merge(UUID customerId, @Nullable IfMatch ifMatch, MergeCustomer command) {
        var moved = families.merge(customerId, ifMatch, command.into());
        var merge = new CustomerMerge(Ids.next(), moved, command, clock.instant(), caller.login(), vault);
        merges.persistAndFlush(merge);
        note(merge, customerId, "customer.merge");
        return new Versioned<>(merge.view(vault), moved.etag());
    }

    Versioned<MergeView> unmerge(UUID customerId, @Nullable IfMatch ifMatch) {
        var moved = families.unmerge(customerId, ifMatch);
        var merge = merges.activeOf(customerId);
        merge.undo(clock.instant(), caller.login());
        merges.flush();
        note(merge, customerId, "customer.unmerge");
        return new Versioned<>(merge.view(vault), moved.etag());
    }

    Page<MergeView> list(UUID customerId, @Nullable Cursor after, int limit) {
        if (access.sightOf(customerId).isEmpty()) {
            throw new NotFound("Customer", customerId);
        }
        audit.note(Action.READ, customerId, IDENTITY, "customer.merges");
        return Page.of(merges.newestOf(customerId, after, limit), limit, CustomerMerge::cursor)
                .map(merge -> merge.view(vault));
    }

    private void note(CustomerMerge merge, UUID customerId, String purpose) {
        audit.note(Action.CHANGED, customerId, IDENTITY, purpose);
        audit.note(Action.CHANGED, merge.intoId(), IDENTITY, purpose);
    }
}
