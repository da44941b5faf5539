package io.aftercare.intake.partner.sandbox;

import io.aftercare.intake.partner.PartnerNetworks;
import io.aftercare.intake.platform.OwnNetwork;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets a partner who tries things out begin again. */
@ApplicationScoped
@Transactional
class SandboxService {
    private final PartnerNetworks partners;
    private final Deadlines deadlines;
    private final Caller caller;
    private final Clock clock;

    SandboxService(PartnerNetworks partners, Deadlines deadlines, Caller caller, Clock clock) {
        this.partners = partners;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<ResetAsked> reset(UUID id, @Nullable IfMatch ifMatch) {
        var partner = OwnNetwork.find(partners, "Partner", id, caller, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, partner);
        if (!partner.isSandbox()) {
            throw new NotASandbox();
        }
        var now = clock.instant();
        partner.askReset(now);
        partners.flush();
        deadlines.set(SandboxReset.KIND, id, now);
        return Versioned.of(partner, new ResetAsked(id, now));
    }
}
