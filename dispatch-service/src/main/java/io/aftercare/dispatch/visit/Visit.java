package io.aftercare.dispatch.visit;

import static io.aftercare.dispatch.due.LimitKind.ARRIVAL;
import static io.aftercare.dispatch.due.LimitKind.CONTACT;
import static io.aftercare.dispatch.due.LimitKind.DEPARTURE;
import static io.aftercare.dispatch.visit.VisitStatus.ACCEPTED;
import static io.aftercare.dispatch.visit.VisitStatus.APPOINTED;
import static io.aftercare.dispatch.visit.VisitStatus.ARRIVED;
import static io.aftercare.dispatch.visit.VisitStatus.CANCELLED;
import static io.aftercare.dispatch.visit.VisitStatus.COMPLETED;
import static io.aftercare.dispatch.visit.VisitStatus.DEPARTED;
import static io.aftercare.dispatch.visit.VisitStatus.MISSED;
import static io.aftercare.dispatch.visit.VisitStatus.PROPOSED;
import static io.aftercare.dispatch.visit.VisitStatus.REQUESTED;

import io.aftercare.dispatch.due.Due;
import io.aftercare.dispatch.due.LimitKind;
import io.aftercare.dispatch.due.LimitRefusal;
import io.aftercare.dispatch.job.Appointment;
import io.aftercare.dispatch.job.Arrival;
import io.aftercare.dispatch.job.Assignee;
import io.aftercare.dispatch.job.CheckIn;
import io.aftercare.dispatch.job.Job;
import io.aftercare.dispatch.job.MissReason;
import io.aftercare.dispatch.job.PlannedTime;
import io.aftercare.dispatch.job.Refusal;
import io.aftercare.dispatch.job.Tries;
import io.aftercare.dispatch.job.UnassignedReason;
import io.aftercare.dispatch.job.Window;
import io.aftercare.dispatch.visit.VisitEvent.EscalationReason;
import io.aftercare.dispatch.visit.VisitEvent.VisitAppointed;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One job at a customer's place, from the search for a technician to the completed repair. */
@Entity
@Table(name = "visit")
class Visit extends Aggregate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private VisitStatus status;

    @Embedded
    private Job job;

    @Embedded
    private Window window;

    @Embedded
    private @Nullable Assignee assignee;

    @Embedded
    private Tries tries = Tries.NONE;

    @Enumerated(EnumType.STRING)
    private @Nullable UnassignedReason unassignedReason;

    private Instant requestedAt;
    private @Nullable Instant proposedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant appointedAt;

    @Embedded
    private @Nullable Appointment appointment;

    @Embedded
    private @Nullable PlannedTime planned;

    private @Nullable Instant departedAt;

    @Embedded
    private @Nullable Arrival arrival;

    private @Nullable Instant endedAt;
    private @Nullable String cancelReason;
    private Instant lastStepAt;
    private @Nullable Instant acceptBy;
    private @Nullable Integer guidanceVersion;

    @Embedded
    private Due due = Due.UNKNOWN;

    @ElementCollection
    @CollectionTable(name = "visit_refusal", joinColumns = @JoinColumn(name = "visit_id"))
    private Set<Refusal> refusals = new HashSet<>();

    /** For Hibernate. */
    protected Visit() {}

    private Visit(UUID id, Job job, Window window, Instant at) {
        this.id = id;
        this.job = job;
        this.window = window;
        this.status = REQUESTED;
        this.requestedAt = at;
        this.lastStepAt = at;
    }

    static Visit request(UUID id, Job job, Window window, Instant at) {
        var visit = new Visit(id, job, window, at);
        visit.raise(new VisitEvent.VisitRequested(id, job.serviceRequestId(), at, job.partner()));
        return visit;
    }

    /** What is due from whoever is asked next. */
    void expect(Due times) {
        due = due.renewed(times);
    }

    /** Asks a technician, who has until the given moment to answer; also used to take the visit from another one. */
    void propose(Assignee to, Instant at, Instant acceptBy) {
        var asked = tries.asked();
        go(PROPOSED, new VisitEvent.VisitProposed(id, job.serviceRequestId(), at, job.partner(), to, asked.attempt()));
        this.assignee = to;
        this.tries = asked;
        this.unassignedReason = null;
        this.proposedAt = at;
        this.acceptBy = acceptBy;
        this.acceptedAt = null;
        this.due = due.contactBy(null);
        forgetAppointment();
    }

    private void forgetAppointment() {
        appointedAt = null;
        appointment = null;
        planned = null;
    }

    /** Notes why nobody is asked now; that nobody can make it the dispatcher hears once until somebody has been asked. */
    void leaveUnassigned(UnassignedReason reason, Instant at) {
        if (reason == UnassignedReason.NO_CANDIDATE && unassignedReason != reason) {
            escalate(EscalationReason.NO_CANDIDATE, at);
        }
        unassignedReason = reason;
    }

    void refuse(String reason, Instant at) {
        giveBack(VisitEvent.RefusalReason.REFUSED, reason, at);
    }

    void timeOut(Instant at) {
        giveBack(VisitEvent.RefusalReason.TIMED_OUT, "No answer in time", at);
    }

    private void giveBack(VisitEvent.RefusalReason kind, String words, Instant at) {
        var technicianId = assigned(REQUESTED).technicianId();
        var timedOut = kind == VisitEvent.RefusalReason.TIMED_OUT;
        go(REQUESTED, new VisitEvent.VisitRefused(id, job.serviceRequestId(), at, technicianId, kind, timedOut));
        refusals.add(new Refusal(technicianId, words, timedOut, at));
        assignee = null;
        acceptBy = null;
        planned = null;
        tries = tries.failed();
        if (tries.hasFailedTooOften()) {
            escalate(EscalationReason.REFUSED_THREE_TIMES, at);
        }
    }

    /** The technician will go, and has until the given moment to agree a time with the customer. */
    void accept(Instant at, Instant contactBy) {
        var by = assigned(ACCEPTED);
        go(ACCEPTED, new VisitEvent.VisitAccepted(id, job.serviceRequestId(), at, job.partner(), by));
        this.acceptedAt = at;
        this.acceptBy = null;
        this.due = due.contactBy(contactBy);
    }

    /** Agrees a time, or another one later (S4-3.2a); departure fixes it. */
    void appoint(Appointment agreed, Instant at) {
        var by = assigned(APPOINTED);
        go(
                APPOINTED,
                new VisitAppointed(id, job.serviceRequestId(), at, job.partner(), by, agreed.from(), agreed.until()));
        this.appointment = agreed;
        this.appointedAt = at;
    }

    /** Notes when a plan wants the technician to come; nobody outside is told, for nothing was promised. */
    void plan(PlannedTime time) {
        if (assignee == null || !status.next().contains(PROPOSED)) {
            throw new IllegalTransition("Visit", id, status, status, status.next());
        }
        planned = time;
    }

    /** Technical support says how the work is to be done, or says it anew (S1-3.2b). */
    void guide(int version) {
        guidanceVersion = version;
    }

    void depart(Instant at) {
        var by = assigned(DEPARTED);
        go(DEPARTED, new VisitEvent.VisitDeparted(id, job.serviceRequestId(), at, job.partner(), by));
        this.departedAt = at;
    }

    /** Nobody opened or nobody came: another time has to be agreed until the given moment, or somebody else asked. */
    void miss(MissReason reason, Instant at, Instant contactBy) {
        var by = assigned(MISSED);
        var count = tries.misses() + 1;
        go(MISSED, new VisitEvent.VisitMissed(id, job.serviceRequestId(), at, job.partner(), by, reason, count));
        this.tries = tries.missed();
        this.departedAt = null;
        this.due = due.afterMiss(contactBy);
        forgetAppointment();
        if (!reason.isFoundAtTheDoor() || tries.isMissedTooOften()) {
            escalate(EscalationReason.MISSED, at);
        }
    }

    /** Checks in at the customer's (S1-4.1b), with the place if the technician's device knows it. */
    void arrive(@Nullable CheckIn place, Instant at) {
        var by = assigned(ARRIVED);
        var inTime = appointment != null && !at.isAfter(appointment.until());
        go(ARRIVED, new VisitEvent.VisitArrived(id, at, by, inTime, job));
        this.arrival = new Arrival(at, inTime, place);
    }

    void complete(Instant at) {
        var by = assigned(COMPLETED);
        go(COMPLETED, new VisitEvent.VisitCompleted(id, job.serviceRequestId(), at, job.partner(), by));
        this.endedAt = at;
    }

    void cancel(String reason, Instant at) {
        go(CANCELLED, new VisitEvent.VisitCancelled(id, job.serviceRequestId(), at, reason));
        this.endedAt = at;
        this.cancelReason = reason;
        this.unassignedReason = null;
        this.acceptBy = null;
    }

    /** The technician has agreed no time, or no other time, with the customer until it was due (S1-4.1a, S1-4.1c). */
    void missContact(Instant at) {
        if (status.awaitsContact() && due.isOver(CONTACT, null, at)) {
            due = due.overdue(CONTACT);
            escalate(EscalationReason.CONTACT_OVERDUE, at);
        }
    }

    /** Nobody has left, or nobody has arrived, when it was due (S1-4.1b, S3.5-I3b). */
    void missDue(Instant at) {
        if (status == APPOINTED && due.isOver(DEPARTURE, appointment, at)) {
            due = due.overdue(DEPARTURE);
            escalate(EscalationReason.DEPARTURE_OVERDUE, at);
        } else if (status == DEPARTED && due.isOver(ARRIVAL, null, at)) {
            due = due.overdue(ARRIVAL);
            escalate(EscalationReason.ARRIVAL_OVERDUE, at);
        }
    }

    /** The customer was told beforehand that another time counts, or none (S1-4.1b). */
    void exempt(LimitKind limit, @Nullable Instant until, Instant at) {
        var former = dueAt(limit);
        if (former == null || !status.awaits(limit)) {
            throw LimitRefusal.notOpen(limit);
        }
        due = due.exempted(limit, former, until, at);
    }

    /** Until when, as far as it is known, with the time that was agreed. */
    @Nullable Instant dueAt(LimitKind limit) {
        return due.dueAt(limit, appointment);
    }

    private void escalate(EscalationReason reason, Instant at) {
        raise(new VisitEvent.VisitEscalated(id, job.serviceRequestId(), at, reason));
    }

    private void go(VisitStatus to, VisitEvent event) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Visit", id, status, to, status.next());
        }
        status = to;
        lastStepAt = event.at();
        raise(event);
    }

    /** Who goes; a step that needs somebody is illegal before anybody was asked. */
    private Assignee assigned(VisitStatus step) {
        if (assignee == null) {
            throw new IllegalTransition("Visit", id, status, step, status.next());
        }
        return assignee;
    }

    Set<UUID> refusedBy() {
        return refusals.stream().map(Refusal::technicianId).collect(Collectors.toSet());
    }

    /** Whose workload it counts in: the technician who is asked or goes, until it ends. */
    @Nullable UUID holder() {
        return assignee == null || status.isTerminal() ? null : assignee.technicianId();
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    VisitStatus status() {
        return status;
    }

    Job job() {
        return job;
    }

    Window window() {
        return window;
    }

    @Nullable Assignee assignee() {
        return assignee;
    }

    Tries tries() {
        return tries;
    }

    @Nullable UnassignedReason unassignedReason() {
        return unassignedReason;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable Instant proposedAt() {
        return proposedAt;
    }

    @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable Instant appointedAt() {
        return appointedAt;
    }

    @Nullable Appointment appointment() {
        return appointment;
    }

    @Nullable PlannedTime planned() {
        return planned;
    }

    @Nullable Instant departedAt() {
        return departedAt;
    }

    @Nullable Arrival arrival() {
        return arrival;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable String cancelReason() {
        return cancelReason;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }

    @Nullable Instant acceptBy() {
        return acceptBy;
    }

    Due due() {
        return due;
    }

    @Nullable Integer guidanceVersion() {
        return guidanceVersion;
    }
}
