package io.aftercare.intake.liaison;

import io.aftercare.intake.closing.Closing;
import io.aftercare.intake.escalation.EscalationService;
import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.policy.ServicePolicies;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Deadlines;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes what was done before the paper was there, and lets the request go when the paper has come. */
@ApplicationScoped
@Transactional
class LiaisonService {
    static final String DEADLINE = "liaison-form";

    private static final String MATTER = "liaison-matter";

    private final LiaisonDebts debts;
    private final ServiceRequests requests;
    private final ServicePolicies policies;
    private final Closing closing;
    private final EscalationService escalations;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;
    private final IntakeConfig config;

    LiaisonService(
            LiaisonDebts debts,
            ServiceRequests requests,
            ServicePolicies policies,
            Closing closing,
            EscalationService escalations,
            Deadlines deadlines,
            Outbox outbox,
            Vault vault,
            Caller caller,
            Clock clock,
            IntakeConfig config) {
        this.debts = debts;
        this.requests = requests;
        this.policies = policies;
        this.closing = closing;
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    Versioned<LiaisonDebtView> actFirst(UUID requestId, @Nullable IfMatch ifMatch, ActFirst command) {
        var request = requests.lockInScope(requestId, RequestScope.of(caller))
                .orElseThrow(() -> new NotFound("Service request", requestId));
        IfMatch.check(ifMatch, request);
        refuseUnallowed(request);
        var at = Occurred.at(command.at(), request.origin().reportedAt(), clock);
        var matter = vault.encrypt(request.matter().customerId(), MATTER, command.matter());
        var acted = new ActedFirst(matter, command.allowedBy(), caller.login(), at, at.plus(config.liaisonForm()));
        var debt = LiaisonDebt.owe(Ids.next(), requestId, acted);
        debts.persist(debt);
        deadlines.set(DEADLINE, debt.aggregateId(), acted.dueAt());
        debts.flush();
        return shown(request, debt);
    }

    Versioned<LiaisonDebtView> settle(UUID id, @Nullable IfMatch ifMatch, SettleDebt command) {
        var request = debts.requestOf(id)
                .flatMap(requestId -> requests.lockInScope(requestId, RequestScope.of(caller)))
                .orElseThrow(() -> unknown(id));
        var debt = debts.findById(id);
        IfMatch.check(ifMatch, debt);
        var at = Occurred.at(command.at(), debt.acted().actedAt(), clock);
        debt.settle(command.formNumber(), caller.login(), at);
        deadlines.cancel(DEADLINE, id);
        debts.flush();
        closing.closeWhenDone(request, at);
        outbox.publish(request);
        return shown(request, debt);
    }

    /** The form is late. A request whose work is done has no superior to ask; it stays in the list of open debts. */
    void passDue(UUID id) {
        var request = debts.requestOf(id).flatMap(requests::lock).orElseThrow();
        var debt = debts.findById(id);
        if (debt.passDue()) {
            var acted = debt.acted();
            escalations.tell(
                    request,
                    "The work liaison form for what %s did first is overdue since %s"
                            .formatted(acted.actedBy(), acted.dueAt()),
                    acted.dueAt());
        }
    }

    Versioned<LiaisonDebtView> get(UUID id) {
        var debt = debts.findByIdOptional(id).orElseThrow(() -> unknown(id));
        var request = requests.inScope(debt.serviceRequestId(), RequestScope.of(caller))
                .orElseThrow(() -> unknown(id));
        return shown(request, debt);
    }

    Page<LiaisonDebtView> newest(LiaisonDebts.Filter filter, @Nullable Cursor after, int limit) {
        var now = clock.instant();
        return Page.of(
                        debts.newest(filter, RequestScope.of(caller), after, limit),
                        limit,
                        debt -> new Cursor(debt.acted().actedAt(), debt.aggregateId()))
                .map(debt -> LiaisonDebtView.of(debt, null, now));
    }

    private void refuseUnallowed(ServiceRequest request) {
        var triage = request.triage()
                .filter(_ -> !request.isOver())
                .orElseThrow(() -> ActFirstRefusal.notOpen(request.status()));
        if (!policies.version(triage.policyCode(), triage.policyVersion()).actFirstAllowed()) {
            throw ActFirstRefusal.byPolicy(triage.policyCode(), triage.policyVersion());
        }
    }

    private Versioned<LiaisonDebtView> shown(ServiceRequest request, LiaisonDebt debt) {
        var matter = vault.decrypt(
                request.matter().customerId(), MATTER, debt.acted().matterCipher());
        return Versioned.of(debt, LiaisonDebtView.of(debt, matter.orElse(null), clock.instant()));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Liaison debt", id);
    }
}
