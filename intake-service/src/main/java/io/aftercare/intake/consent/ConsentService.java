package io.aftercare.intake.consent;

import io.aftercare.intake.customer.CustomerAccess;
import io.aftercare.intake.customer.CustomerAccess.Sight;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.AuditLog.Action;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of consent. */
@ApplicationScoped
@Transactional
class ConsentService {
    private static final Set<String> EVIDENCE = Set.of("consent-evidence");

    private final Consents consents;
    private final CustomerAccess access;
    private final Vault vault;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    ConsentService(Consents consents, CustomerAccess access, Vault vault, AuditLog audit, Caller caller, Clock clock) {
        this.consents = consents;
        this.access = access;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The customer is locked, so that of two decisions at a time the later one is seen to hold. */
    ConsentView record(UUID customerId, RecordConsent told) {
        access.lock(customerId);
        var at = Occurred.first(told.at(), clock);
        var recorded = new Consent.Recorded(clock.instant(), caller.login());
        var consent = new Consent(Ids.next(), customerId, told, at, recorded, vault);
        consents.persistAndFlush(consent);
        if (told.purpose() == ConsentPurpose.CALL_BACK) {
            access.restateCallBack(customerId);
        }
        audit.note(Action.CHANGED, customerId, EVIDENCE, "consent.record");
        return consent.view(vault);
    }

    Page<ConsentView> list(UUID customerId, @Nullable ConsentPurpose purpose, @Nullable Cursor after, int limit) {
        var inClear = sight(customerId) == Sight.IN_CLEAR;
        if (inClear) {
            audit.note(Action.READ, customerId, EVIDENCE, "consent.list");
        }
        return Page.of(consents.newestOf(customerId, purpose, after, limit), limit, Consent::cursor)
                .map(consent ->
                        inClear ? consent.view(vault) : consent.view(vault).behindMask());
    }

    ConsentStanding standing(UUID customerId) {
        sight(customerId);
        return new ConsentStanding(Arrays.stream(ConsentPurpose.values())
                .map(purpose -> ConsentStanding.Purpose.of(purpose, consents.latest(customerId, purpose)))
                .toList());
    }

    private Sight sight(UUID customerId) {
        return access.sightOf(customerId).orElseThrow(() -> new NotFound("Customer", customerId));
    }
}
