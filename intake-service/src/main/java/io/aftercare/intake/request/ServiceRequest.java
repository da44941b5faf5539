package io.aftercare.intake.request;

import static io.aftercare.intake.request.RequestStatus.CANCELLED;
import static io.aftercare.intake.request.RequestStatus.CLOSED;
import static io.aftercare.intake.request.RequestStatus.COMPLETED;
import static io.aftercare.intake.request.RequestStatus.DUPLICATE;
import static io.aftercare.intake.request.RequestStatus.PRODUCT_EXPECTED;
import static io.aftercare.intake.request.RequestStatus.REGISTERED;
import static io.aftercare.intake.request.RequestStatus.RESOLVED;
import static io.aftercare.intake.request.RequestStatus.TRIAGED;
import static io.aftercare.intake.request.RequestStatus.VISIT_REQUESTED;

import io.aftercare.intake.policy.PolicyTerms;
import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestCancelled;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestClosed;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestCompleted;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestEscalated;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestEscalationAcknowledged;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestProductExpected;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestReclassified;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestRegistered;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestResolved;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestSlaBreached;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestSlaEscalated;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestSlaWarned;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestTriaged;
import io.aftercare.intake.request.ServiceRequestEvent.ServiceRequestVisitRequested;
import io.aftercare.intake.request.ServiceRequestEvent.Tier;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What a customer asked us to do, from the first contact until everybody is done with it. */
@Entity
@DynamicUpdate
public class ServiceRequest extends Aggregate {
    @Id
    private UUID id;

    private String number;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    private @Nullable String outletCode;
    private @Nullable String owner;
    private String[] tags;
    private Instant lastStepAt;

    @Embedded
    private Origin origin;

    @Embedded
    private Matter matter;

    @Embedded
    private Place place;

    @Embedded
    private @Nullable Triage triage;

    private byte @Nullable [] solutionCipher;

    @Embedded
    private @Nullable Cancellation cancellation;

    @Embedded
    private Milestones milestones;

    /** For Hibernate. */
    protected ServiceRequest() {}

    private ServiceRequest(UUID id, String number, @Nullable String outletCode, Origin origin, Matter matter) {
        this.id = id;
        this.number = number;
        this.outletCode = outletCode;
        this.origin = origin;
        this.matter = matter;
        this.status = REGISTERED;
        this.lastStepAt = origin.reportedAt();
        this.milestones = new Milestones();
        this.tags = new String[0];
    }

    /** Writes down what somebody asked for, as T01 of the process. */
    public static ServiceRequest register(
            UUID id, String number, @Nullable String outletCode, Origin origin, Matter matter, Place place) {
        var request = new ServiceRequest(id, number, outletCode, origin, matter);
        request.place = place;
        request.raise(ServiceRequestRegistered.of(request));
        return request;
    }

    /** Decides what it is and how it will be served (T02). A duplicate goes back to where it was, and nowhere else. */
    public void triage(Triage decision, PolicyTerms policy, Instant at) {
        if (isDuplicate()) {
            throw new IllegalTransition("Service request", id, status, TRIAGED, Set.of(CANCELLED));
        }
        go(TRIAGED, at);
        triage = decision;
        milestones.triagedAt = at;
        raise(ServiceRequestTriaged.of(this, decision, policy));
    }

    /** Judges again how soon it must be served and by which policy, while work on it is not done (S2-3.2b). */
    public void reclassify(
            @Nullable Priority priority,
            @Nullable PolicyTerms other,
            Function<Triage, PolicyTerms> policies,
            Instant at) {
        if (status != TRIAGED && !isUnderWay()) {
            throw new NotReclassifiable(id, status);
        }
        var former = triage().orElseThrow();
        var policy = other == null ? policies.apply(former) : other;
        triage = former.again(priority == null ? former.priority() : priority, policy);
        lastStepAt = at;
        raise(new ServiceRequestReclassified(id, at, origin.partner(), triage.priority(), former.priority(), policy));
    }

    /** Most of a promised time is gone. */
    public void slaWarned(SlaPromise promise, Instant at) {
        raise(new ServiceRequestSlaWarned(promise, at));
    }

    /** A promised time is over (S3.3-D5.3). */
    public void slaBreached(SlaPromise promise, Instant at) {
        raise(new ServiceRequestSlaBreached(promise, at));
    }

    /** A broken promise goes to the next superior (S3.7-H4). */
    public void slaEscalated(SlaPromise promise, Instant at, int level, String role) {
        raise(new ServiceRequestSlaEscalated(promise, at, level, role));
    }

    /** A superior is told that help is needed (T66). */
    public void escalated(int level, String toRole, String by, Instant at) {
        raise(new ServiceRequestEscalated(id, at, origin.partner(), level, toRole, by, outletCode));
    }

    /** The superior knows. */
    public void escalationAcknowledged(int level, String by, Instant at) {
        raise(new ServiceRequestEscalationAcknowledged(id, at, origin.partner(), level, by));
    }

    /** Answered by telephone (T03). */
    public void resolve(byte[] solution, Function<Triage, PolicyTerms> policies, Instant at) {
        go(RESOLVED, at);
        solutionCipher = solution;
        milestones.resolvedAt = at;
        raise(new ServiceRequestResolved(jobUnder(policies), at, Tier.PHONE, origin.firstResponder()));
    }

    /** Asks for somebody to come (T23). */
    public void requestVisit(
            @Nullable Instant earliest, @Nullable Instant latest, Function<Triage, PolicyTerms> policies, Instant at) {
        origin.refuseInSandbox(id);
        go(VISIT_REQUESTED, at);
        milestones.visitRequestedAt = at;
        raise(new ServiceRequestVisitRequested(jobUnder(policies), at, earliest, latest, place.timeZone()));
    }

    /** The customer will bring or send the product to this station (T18). */
    public void expectProduct(String outlet, Function<Triage, PolicyTerms> policies, Instant at) {
        origin.refuseInSandbox(id);
        go(PRODUCT_EXPECTED, at);
        outletCode = outlet;
        milestones.productExpectedAt = at;
        raise(new ServiceRequestProductExpected(jobUnder(policies), at, outlet));
    }

    /** Gives the request up, which is possible until its repair has started, and again when that was abandoned (T65). */
    public void cancel(Cancellation reason, Instant at) {
        if (!status.isTerminal() && milestones.repairStartedAt != null && !milestones.repairAbandoned) {
            throw new RepairStarted(id);
        }
        go(CANCELLED, at);
        cancellation = reason;
        milestones.cancelledAt = at;
        raise(new ServiceRequestCancelled(id, at, origin.partner(), reason.cancellationReason(), reason.duplicateOf()));
    }

    /** It is the same matter as another one, and ends with that; until then nobody works on it or is told (S3.5-B7c). */
    public void markDuplicate(Cancellation of, Instant at) {
        go(DUPLICATE, at);
        cancellation = of;
    }

    /** It is a matter of its own after all, and stands where it stood. */
    public void unmarkDuplicate(Instant at) {
        go(triage == null ? REGISTERED : TRIAGED, at);
        cancellation = null;
    }

    public boolean isDuplicate() {
        return status == DUPLICATE;
    }

    /**
     * Makes it somebody's, or nobody's, until it is over. To whom it belongs already, it is given without effect.
     *
     * @return whether the owner is another one now
     */
    public boolean assign(@Nullable String login) {
        if (status.isTerminal()) {
            throw new RequestEnded(id, status);
        }
        var changes = !Objects.equals(owner, login);
        owner = login;
        return changes;
    }

    /** Adds and removes words by which people group requests, at any time; those that are there or gone already too. */
    public void tag(Set<String> added, Set<String> removed) {
        tags = Tags.changed(id, tags, added, removed);
    }

    /** Somebody spoke with the customer; what is written down later takes no later contact back (S4-3.1b). */
    public void customerContacted(Instant at) {
        var known = milestones.lastCustomerContactAt;
        milestones.lastCustomerContactAt = known == null ? at : later(known, at);
    }

    /** Heard: a technician of this outlet is asked to come. */
    public void visitProposed(String outlet, Instant at) {
        outletCode = outlet;
        milestones.visitProposedAt = Milestones.first(milestones.visitProposedAt, at);
    }

    /** Heard: time and place are agreed with the customer. */
    public void appointed(Instant at) {
        milestones.appointedAt = Milestones.first(milestones.appointedAt, at);
    }

    /** Heard: the technician is there. */
    public void arrived(Instant at) {
        milestones.arrivedAt = Milestones.first(milestones.arrivedAt, at);
    }

    /** Heard: the repair has started; from now on the request cannot be cancelled. */
    public void repairStarted(Instant at) {
        milestones.repairStartedAt = Milestones.first(milestones.repairStartedAt, at);
    }

    /** Heard: the repair was given up; somebody at the desk must decide what follows. */
    public void repairAbandoned() {
        milestones.repairAbandoned = true;
    }

    /** Heard: the repair is accepted (T50). Nothing but a trace in the timeline when the request is not under way. */
    public void complete(Instant at) {
        if (!isUnderWay()) {
            return;
        }
        go(COMPLETED, later(at, lastStepAt));
        milestones.completedAt = lastStepAt;
        raise(new ServiceRequestCompleted(id, lastStepAt, origin.partner()));
    }

    /** Heard: the fee is paid or waived (T59). */
    public void settled(Instant at) {
        milestones.settledAt = Milestones.first(milestones.settledAt, at);
    }

    /** Heard: the follow-up was answered and closed, or the customer could not be reached (T60, T61). */
    public void followUpEnded(Instant at) {
        milestones.followUpEndedAt = Milestones.first(milestones.followUpEndedAt, at);
    }

    /** Whether a visit or a station is at work on it, or about to be. */
    public boolean isUnderWay() {
        return status == VISIT_REQUESTED || status == PRODUCT_EXPECTED;
    }

    /** Whether there is nothing more to do for the customer in it. */
    public boolean isOver() {
        return status == RESOLVED || status == COMPLETED || status == DUPLICATE || status.isTerminal();
    }

    /** Whether it is closed or cancelled. */
    public boolean isEnded() {
        return status.isTerminal();
    }

    /** Whether it was served, paid for and followed up as its policy asks, so that nothing of its own keeps it open. */
    public boolean isDone() {
        var calledBack = milestones.followUpEndedAt != null || origin.isSandbox();
        var followedUp = triage != null && (calledBack || !triage.followUpRequired());
        return followedUp && (status == RESOLVED || (status == COMPLETED && milestones.settledAt != null));
    }

    /** Everybody is done with it (T60, T61), not before this moment. */
    public void close(Instant earliest) {
        var last = Stream.of(earliest, lastStepAt, milestones.settledAt, milestones.followUpEndedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
        go(CLOSED, last);
        milestones.closedAt = last;
        raise(new ServiceRequestClosed(id, last, origin.partner()));
    }

    /** The one place where the status changes. */
    private void go(RequestStatus to, Instant at) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Service request", id, status, to, status.next());
        }
        status = to;
        lastStepAt = at;
    }

    private JobFacts jobUnder(Function<Triage, PolicyTerms> policies) {
        var decided = triage().orElseThrow();
        return JobFacts.of(this, decided, policies.apply(decided));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    public String number() {
        return number;
    }

    public RequestStatus status() {
        return status;
    }

    public Optional<String> outletCode() {
        return Optional.ofNullable(outletCode);
    }

    /** The login of whose it is. */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** In alphabetical order. */
    public List<String> tags() {
        return List.of(tags);
    }

    public Instant lastStepAt() {
        return lastStepAt;
    }

    public Origin origin() {
        return origin;
    }

    public Matter matter() {
        return matter;
    }

    public Place place() {
        return place;
    }

    public Optional<Triage> triage() {
        return Optional.ofNullable(triage);
    }

    public Optional<byte[]> solutionCipher() {
        return Optional.ofNullable(solutionCipher);
    }

    public Optional<Cancellation> cancellation() {
        return Optional.ofNullable(cancellation);
    }

    public Milestones.View milestones() {
        return milestones.view();
    }
}
