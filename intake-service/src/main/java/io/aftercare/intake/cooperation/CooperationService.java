package io.aftercare.intake.cooperation;

import io.aftercare.intake.closing.Ended;
import io.aftercare.intake.cooperation.CooperationView.Opener;
import io.aftercare.intake.cooperation.Dispute.Adjudication;
import io.aftercare.intake.cooperation.Dispute.Complaint;
import io.aftercare.intake.cooperation.Dispute.Moment;
import io.aftercare.intake.cooperation.Dispute.Opinion;
import io.aftercare.intake.escalation.EscalationService;
import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Deadlines;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets departments ask each other, and sees to it that what is late is known. A request is locked before its matters. */
@ApplicationScoped
@Transactional
class CooperationService {
    static final String DEADLINE = "cooperation";
    static final String MATTER = "cooperation-matter";
    static final String ANSWER = "cooperation-answer";
    static final String REFUSAL = "cooperation-refusal";
    static final String COMPLAINT = "cooperation-complaint";
    static final String OPINION = "cooperation-opinion";
    static final String RULING = "cooperation-ruling";

    private static final String SYSTEM = "system";

    private final Cooperations cooperations;
    private final ServiceRequests requests;
    private final EscalationService escalations;
    private final Deadlines deadlines;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;
    private final IntakeConfig config;

    CooperationService(
            Cooperations cooperations,
            ServiceRequests requests,
            EscalationService escalations,
            Deadlines deadlines,
            Vault vault,
            Caller caller,
            Clock clock,
            IntakeConfig config) {
        this.cooperations = cooperations;
        this.requests = requests;
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    Versioned<CooperationView> ask(UUID requestId, @Nullable IfMatch ifMatch, AskCooperation command) {
        var request = requests.lockInScope(requestId, RequestScope.of(caller))
                .orElseThrow(() -> new NotFound("Service request", requestId));
        IfMatch.check(ifMatch, request);
        if (request.isOver()) {
            throw CooperationRefusal.over(request.status());
        }
        var requester = Department.of(caller).orElseThrow();
        if (command.department().includes(caller)) {
            throw new InvalidField("department", "another-department", "This is your own department");
        }
        var asked = new Moment(
                caller.login(), Occurred.at(command.at(), request.origin().reportedAt(), clock));
        if (!command.dueAt().isAfter(asked.at())) {
            throw new InvalidField("dueAt", "after-asked", "An answer is needed after it was asked for");
        }
        var cooperation = Cooperation.ask(
                Ids.next(),
                requestId,
                new Cooperation.Parties(requester, command.department()),
                seal(request, MATTER, command.matter()),
                asked,
                command.dueAt());
        cooperation.addressTo(command.addressees(), clock.instant().plus(config.cooperationAcceptance()));
        cooperations.persist(cooperation);
        return noted(request, cooperation, "asked", asked);
    }

    Versioned<CooperationView> accept(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant at) {
        return step(id, ifMatch, at, "accepted", (request, cooperation, moment) -> {
            cooperation.accept(moment);
            refuseOthers(cooperation);
        });
    }

    Versioned<CooperationView> answer(UUID id, @Nullable IfMatch ifMatch, Statement command) {
        return step(id, ifMatch, command.at(), "answered", (request, cooperation, moment) -> {
            cooperation.answer(seal(request, ANSWER, command.text()), moment);
            refuseOthers(cooperation);
        });
    }

    Versioned<CooperationView> refuse(UUID id, @Nullable IfMatch ifMatch, Statement command) {
        return step(id, ifMatch, command.at(), "refused", (request, cooperation, moment) -> {
            cooperation.refuse(seal(request, REFUSAL, command.text()), moment);
            refuseOthers(cooperation);
        });
    }

    Versioned<CooperationView> withdraw(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant at) {
        return step(id, ifMatch, at, "withdrawn", (request, cooperation, moment) -> cooperation.withdraw(moment));
    }

    Versioned<CooperationView> complain(UUID id, @Nullable IfMatch ifMatch, CooperationResource.Complain command) {
        return step(id, ifMatch, command.at(), "complained", (request, cooperation, moment) -> {
            var text = seal(request, COMPLAINT, command.text());
            var acknowledgeBy = clock.instant().plus(config.complaintAcknowledgement());
            cooperation.complain(
                    Complaint.of(text, command.person(), moment, acknowledgeBy),
                    request.origin().firstResponder());
        });
    }

    Versioned<CooperationView> acknowledge(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant at) {
        return step(
                id,
                ifMatch,
                at,
                "complaint_acknowledged",
                (request, cooperation, moment) -> cooperation.acknowledge(moment));
    }

    Versioned<CooperationView> deadlock(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant at) {
        return step(id, ifMatch, at, "deadlocked", (request, cooperation, moment) -> cooperation.deadlock(moment));
    }

    Versioned<CooperationView> opine(UUID id, @Nullable IfMatch ifMatch, Statement command) {
        return step(id, ifMatch, command.at(), "opinion_given", (request, cooperation, moment) -> {
            var text = seal(request, OPINION, command.text());
            var side = Department.of(caller).orElseThrow();
            cooperation.opine(new Opinion(text, side, moment.by(), moment.at()));
        });
    }

    Versioned<CooperationView> adjudicate(UUID id, @Nullable IfMatch ifMatch, Adjudicate command) {
        return step(id, ifMatch, command.at(), "adjudicated", (request, cooperation, moment) -> {
            var ruling = seal(request, RULING, command.ruling());
            var dueAt = command.dueAt();
            cooperation.adjudicate(new Adjudication(command.decision(), ruling, moment.by(), moment.at()), dueAt);
            if (dueAt != null && !dueAt.isAfter(moment.at())) {
                throw new InvalidField("dueAt", "after-decision", "What is owed is due after the decision");
            }
            if (cooperation.department().includes(caller)
                    || cooperation.requester().includes(caller)) {
                throw CooperationRefusal.ownDispute();
            }
        });
    }

    /** Something is late: it stands in the timeline, and a superior is told where the first responder can do no more. */
    void passMoment(UUID id) {
        var request = cooperations.requestOf(id).flatMap(requests::lock).orElseThrow();
        var cooperation = cooperations.findById(id);
        var now = clock.instant();
        if (cooperation.passOn(now, config.cooperationAcceptance())) {
            cooperations.note(cooperation, "passed_on", new Moment(SYSTEM, now));
        }
        if (cooperation.passDue(now)) {
            cooperations.note(cooperation, "overdue", new Moment(SYSTEM, cooperation.dueAt()));
            if (cooperation.status() == CooperationStatus.BOUND) {
                tell(request, "What the office decided is overdue", cooperation, cooperation.dueAt());
            }
        }
        if (cooperation.passAcknowledgement(now)) {
            var silentSince = cooperation.complaint().orElseThrow().acknowledgeBy();
            cooperations.note(cooperation, "complaint_overdue", new Moment(SYSTEM, silentSince));
            tell(request, "No manager has acknowledged the complaint", cooperation, silentSince);
        }
        watch(cooperation);
    }

    /** Nothing is needed for a request that has ended. */
    void onEnd(@Observes Ended end) {
        var request = end.request();
        var moment = new Moment(SYSTEM, request.lastStepAt());
        for (var cooperation : cooperations.list("serviceRequestId", request.aggregateId())) {
            if (!cooperation.status().isTerminal()) {
                cooperation.withdraw(moment);
                cooperations.note(cooperation, "withdrawn", moment);
                deadlines.cancel(DEADLINE, cooperation.aggregateId());
            }
        }
    }

    Versioned<CooperationView> get(UUID id) {
        var cooperation = cooperations.findByIdOptional(id).orElseThrow(() -> unknown(id));
        var request = requests.inScope(cooperation.serviceRequestId(), RequestScope.of(caller))
                .orElseThrow(() -> unknown(id));
        return shown(request, cooperation);
    }

    Page<CooperationView> newest(Cooperations.Filter filter, @Nullable Cursor after, int limit) {
        var now = clock.instant();
        return Page.of(cooperations.newest(filter, RequestScope.of(caller), after, limit), limit, Cooperation::cursor)
                .map(cooperation -> CooperationView.closed(cooperation, now));
    }

    /** What somebody does with a cooperation of a request. */
    private interface Step {
        void take(ServiceRequest request, Cooperation cooperation, Moment moment);
    }

    private Versioned<CooperationView> step(
            UUID id, @Nullable IfMatch ifMatch, @Nullable Instant given, String name, Step step) {
        var request = cooperations
                .requestOf(id)
                .flatMap(requestId -> requests.lockInScope(requestId, RequestScope.of(caller)))
                .orElseThrow(() -> unknown(id));
        var cooperation = cooperations.findById(id);
        IfMatch.check(ifMatch, cooperation);
        var moment = new Moment(caller.login(), Occurred.at(given, cooperation.lastStepAt(), clock));
        step.take(request, cooperation, moment);
        return noted(request, cooperation, name, moment);
    }

    private Versioned<CooperationView> noted(
            ServiceRequest request, Cooperation cooperation, String step, Moment moment) {
        watch(cooperation);
        cooperations.note(cooperation, step, moment);
        return shown(request, cooperation);
    }

    private void watch(Cooperation cooperation) {
        var id = cooperation.aggregateId();
        cooperation
                .awaited()
                .ifPresentOrElse(moment -> deadlines.set(DEADLINE, id, moment), () -> deadlines.cancel(DEADLINE, id));
    }

    private void tell(ServiceRequest request, String what, Cooperation cooperation, Instant since) {
        escalations.tell(
                request,
                "%s since %s; asked: %s of %s"
                        .formatted(what, since, cooperation.department(), cooperation.requester()),
                since);
    }

    /** After the status has let the step pass: whoever cannot take it learns that first. */
    private void refuseOthers(Cooperation cooperation) {
        if (!cooperation.department().includes(caller)) {
            throw CooperationRefusal.anotherDepartment(cooperation.department());
        }
    }

    private byte[] seal(ServiceRequest request, String field, String text) {
        return vault.encrypt(request.matter().customerId(), field, text);
    }

    private Versioned<CooperationView> shown(ServiceRequest request, Cooperation cooperation) {
        var customerId = request.matter().customerId();
        Opener opener = (field, cipher) ->
                cipher == null ? null : vault.decrypt(customerId, field, cipher).orElse(null);
        return Versioned.of(cooperation, CooperationView.opened(cooperation, opener, clock.instant()));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Cooperation", id);
    }
}
