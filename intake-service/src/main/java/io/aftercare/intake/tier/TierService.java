package io.aftercare.intake.tier;

import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.policy.ServicePolicies;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.RequestStatus;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.intake.tier.SupportTiersView.AttemptView;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes what was tried on which tier, and says whether it is the turn of the next one. */
@ApplicationScoped
@Transactional
public class TierService {
    private static final String NOTE = "support-note";

    private final Attempts attempts;
    private final ServiceRequests requests;
    private final ServicePolicies policies;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    TierService(
            Attempts attempts,
            ServiceRequests requests,
            ServicePolicies policies,
            Vault vault,
            Caller caller,
            Clock clock) {
        this.attempts = attempts;
        this.requests = requests;
        this.policies = policies;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<SupportTiersView> attempt(UUID id, @Nullable IfMatch ifMatch, NoteAttempt command) {
        return note(id, ifMatch, command.tier(), command::tried, command.note(), command.at());
    }

    Versioned<SupportTiersView> skip(UUID id, @Nullable IfMatch ifMatch, SkipTier command) {
        return note(id, ifMatch, command.tier(), command::tried, command.note(), command.at());
    }

    SupportTiersView of(UUID id) {
        return requests.inScope(id, RequestScope.of(caller))
                .map(request -> view(request, attempts.of(id)))
                .orElseThrow(() -> new NotFound("Service request", id));
    }

    /** Refuses what needs this tier while it is not its turn (S3.5-I2a, S3.5-I3a) or nothing is tried any more. */
    public void refuseTooEarly(ServiceRequest request, Tier tier) {
        refuseTooEarly(request, tier, attempts.of(request.aggregateId()));
    }

    /** Notes an outcome that follows from something else: a remote session, a repair. */
    public void record(ServiceRequest request, Tried tried, Instant at, String by) {
        attempts.persist(new SupportAttempt(request.aggregateId(), tried, null, at, by));
    }

    /** What is resolved by telephone was solved on the first tier, unless somebody noted already what solved it. */
    public void resolved(ServiceRequest request, Instant at) {
        var known = attempts.of(request.aggregateId());
        if (known.isEmpty() || known.getLast().tried().outcome() != Outcome.SOLVED) {
            record(request, new Tried(Tier.HOTLINE, Outcome.SOLVED, null), at, caller.login());
        }
    }

    private Versioned<SupportTiersView> note(
            UUID id,
            @Nullable IfMatch ifMatch,
            Tier tier,
            Supplier<Tried> told,
            @Nullable String note,
            @Nullable Instant given) {
        var request = requests.lockInScope(id, RequestScope.of(caller))
                .orElseThrow(() -> new NotFound("Service request", id));
        IfMatch.check(ifMatch, request);
        var known = attempts.of(id);
        refuseTooEarly(request, tier, known);
        var tried = told.get();
        var at = Occurred.at(given, lastMoment(request, known), clock);
        var cipher = note == null ? null : vault.encrypt(request.matter().customerId(), NOTE, note);
        attempts.persist(new SupportAttempt(id, tried, cipher, at, caller.login()));
        attempts.flush();
        return Versioned.of(request, view(request, attempts.of(id)));
    }

    private void refuseTooEarly(ServiceRequest request, Tier tier, List<SupportAttempt> known) {
        if (!isOpen(request, tier)) {
            throw TierRefusal.notOpen(tier, request.status());
        }
        var missing = ladder(request, known).missingBefore(tier);
        if (!missing.isEmpty()) {
            throw TierRefusal.tooEarly(tier, missing);
        }
    }

    /** After triage until it is over; that somebody is on the way does not keep others from helping from afar. */
    private static boolean isOpen(ServiceRequest request, Tier tier) {
        return request.triage().isPresent()
                && !request.isOver()
                && (tier != Tier.ON_SITE || request.status() != RequestStatus.PRODUCT_EXPECTED);
    }

    private TierLadder ladder(ServiceRequest request, List<SupportAttempt> known) {
        var required = request.triage()
                .map(triage -> policies.tiersRequired(triage.policyCode(), triage.policyVersion()))
                .orElse(false);
        return TierLadder.of(required, known.stream().map(SupportAttempt::tried).toList());
    }

    private static Instant lastMoment(ServiceRequest request, List<SupportAttempt> known) {
        var triagedAt = request.milestones().firstResponseAt();
        return known.isEmpty()
                ? triagedAt == null ? request.origin().reportedAt() : triagedAt
                : known.getLast().at();
    }

    private SupportTiersView view(ServiceRequest request, List<SupportAttempt> known) {
        var ladder = ladder(request, known);
        return new SupportTiersView(
                ladder.required(),
                ladder.missingBefore(Tier.ON_SITE),
                known.stream().map(attempt -> view(request, attempt)).toList());
    }

    private AttemptView view(ServiceRequest request, SupportAttempt attempt) {
        var tried = attempt.tried();
        var note = attempt.noteCipher()
                .flatMap(cipher -> vault.decrypt(request.matter().customerId(), NOTE, cipher))
                .orElse(null);
        return new AttemptView(
                tried.tier(), tried.outcome(), tried.reason(), note, attempt.at(), attempt.attemptedBy());
    }
}
