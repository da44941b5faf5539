package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.due.LimitKind;
import io.aftercare.dispatch.explanation.Explanation;
import io.aftercare.dispatch.happening.Departing;
import io.aftercare.dispatch.happening.SendingOutside;
import io.aftercare.dispatch.happening.StepTaken;
import io.aftercare.dispatch.job.Appointment;
import io.aftercare.dispatch.job.Assignee;
import io.aftercare.dispatch.job.Bookable;
import io.aftercare.dispatch.job.CheckIn;
import io.aftercare.dispatch.job.MissReason;
import io.aftercare.dispatch.job.UnassignedReason;
import io.aftercare.dispatch.listing.Filter;
import io.aftercare.dispatch.outlet.Outlet;
import io.aftercare.dispatch.technician.Technicians;
import io.aftercare.dispatch.visit.VisitSteps.AcceptVisit;
import io.aftercare.dispatch.visit.VisitSteps.AgreeAppointment;
import io.aftercare.dispatch.visit.VisitSteps.Arrive;
import io.aftercare.dispatch.visit.VisitSteps.AssignVisit;
import io.aftercare.dispatch.visit.VisitSteps.Depart;
import io.aftercare.dispatch.visit.VisitSteps.RefuseVisit;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with visits. */
@ApplicationScoped
@Transactional
public class VisitService {
    /** What a list is narrowed down to. */
    record Query(
            @Nullable VisitStatus status,
            @Nullable String technicianLogin,
            @Nullable String outletCode,
            @Nullable UUID serviceRequestId,
            @Nullable String partner) {
        Filter narrow(Filter filter) {
            return filter.is("status", status)
                    .is("assignee.technicianLogin", technicianLogin)
                    .is("assignee.outletCode", outletCode)
                    .is("job.serviceRequestId", serviceRequestId)
                    .is("job.partner", partner);
        }
    }

    /**
     * A visit as sibling features know it.
     *
     * @param trip the how manieth way to the customer the present or next one is
     * @param withoutCandidate nobody could be asked when somebody was last looked for
     */
    public record Known(
            UUID visitId,
            UUID customerId,
            String policyCode,
            @Nullable String technicianLogin,
            @Nullable String outletCode,
            int trip,
            boolean urgent,
            boolean withoutCandidate) {
        static Known of(Visit visit) {
            var assignee = visit.assignee();
            return new Known(
                    visit.aggregateId(),
                    visit.job().customerId(),
                    visit.job().policy().code(),
                    assignee == null ? null : assignee.technicianLogin(),
                    assignee == null ? null : assignee.outletCode(),
                    visit.tries().misses() + 1,
                    visit.job().priority() == Priority.P1,
                    visit.unassignedReason() == UnassignedReason.NO_CANDIDATE);
        }
    }

    /** A visit whose appointment does not hold any more, and what that was. */
    public record Changed(
            VisitView view, String etag, Instant at, String technicianLogin, Appointment former, Place place) {
        static Changed of(Visit visit, Appointment former) {
            return new Changed(
                    VisitView.of(visit),
                    IfMatch.etagOf(visit),
                    visit.lastStepAt(),
                    Objects.requireNonNull(visit.assignee()).technicianLogin(),
                    former,
                    visit.job().place());
        }
    }

    /** A visit that a person has given to somebody. */
    public record Given(VisitView view, String etag) {}

    /** A visit of which the customer was told that it may be later, and until when it was due before. */
    public record Exempted(VisitView view, String etag, Instant formerDueAt) {}

    /** A visit for which technical support has said how the work is to be done, by the number of that saying. */
    public record Guided(UUID customerId, int version, String etag) {}

    private static final String BOOKED = "The customer chose a time of this technician";

    private final Visits visits;
    private final VisitChanges changes;
    private final Proposals proposals;
    private final Technicians technicians;
    private final Agenda agenda;
    private final CheckIn.Rules checkIns;

    VisitService(
            Visits visits,
            VisitChanges changes,
            Proposals proposals,
            Technicians technicians,
            Agenda agenda,
            CheckIn.Rules checkIns) {
        this.visits = visits;
        this.changes = changes;
        this.proposals = proposals;
        this.technicians = technicians;
        this.agenda = agenda;
        this.checkIns = checkIns;
    }

    Visit accept(UUID id, @Nullable IfMatch ifMatch, AcceptVisit facts) {
        return changes.byCaller(id, ifMatch, facts.at(), (visit, at) -> visit.accept(at, agenda.contactBy(visit, at)));
    }

    Visit refuse(UUID id, @Nullable IfMatch ifMatch, RefuseVisit facts) {
        return changes.byCaller(id, ifMatch, facts.at(), (visit, at) -> visit.refuse(facts.reason(), at));
    }

    Visit appoint(UUID id, @Nullable IfMatch ifMatch, AgreeAppointment facts) {
        return changes.byCaller(id, ifMatch, facts.at(), (visit, at) -> visit.appoint(facts.toAppointment(), at));
    }

    Visit depart(UUID id, @Nullable IfMatch ifMatch, Depart facts) {
        return changes.byCaller(id, ifMatch, facts.at(), (visit, at) -> {
            visit.depart(at);
            var visitor = Objects.requireNonNull(visit.assignee()).technicianLogin();
            var policy = visit.job().policy().code();
            changes.tell(new Departing(id, policy, visitor, visit.tries().misses() + 1, facts.points(), at));
        });
    }

    Visit arrive(UUID id, @Nullable IfMatch ifMatch, Arrive facts) {
        var place = facts.place();
        return changes.byCaller(id, ifMatch, facts.at(), (visit, at) -> {
            var job = visit.job().place();
            visit.arrive(place == null ? null : CheckIn.measured(place, job, checkIns.farMetres()), at);
        });
    }

    /** A person decides who goes; staff of an outlet among its own technicians. */
    Visit assign(UUID id, @Nullable IfMatch ifMatch, AssignVisit facts) {
        return changes.byCaller(id, ifMatch, facts.at(), (visit, at) -> {
            var technician = technicians
                    .byLogin(facts.technicianLogin())
                    .filter(found -> visits.mayBeGivenTo(found.outletCode()))
                    .orElseThrow(() ->
                            new InvalidField("technicianLogin", "known-technician", "There is no such technician"));
            technicians.holdOn(technician).ifPresent(hold -> {
                throw Outlet.held(technician.outletCode(), hold);
            });
            if (technician.outside() != null) {
                changes.tell(new SendingOutside(id, technician.login()));
            }
            proposals.proposeTo(technician, facts.reason(), visit, at);
        });
    }

    /** The same for sibling features, just now. */
    public Given give(UUID id, @Nullable IfMatch ifMatch, String technicianLogin, String reason) {
        var visit = assign(id, ifMatch, new AssignVisit(technicianLogin, reason, null));
        return new Given(VisitView.of(visit), IfMatch.etagOf(visit));
    }

    /** Another time instead of the one that was agreed, until departure (S4-3.2a). */
    public Changed moveAppointment(UUID id, @Nullable IfMatch ifMatch, Appointment agreed, @Nullable Instant at) {
        var former = agreedFor(changes.locked(id, ifMatch), VisitStatus.APPOINTED);
        return Changed.of(changes.byCaller(id, ifMatch, at, (visit, moment) -> visit.appoint(agreed, moment)), former);
    }

    /**
     * The appointment came to nothing. A closed door is found by whoever has left for it; a technician is missed when
     * the appointment is over.
     */
    public Changed miss(UUID id, @Nullable IfMatch ifMatch, MissReason reason, @Nullable Instant at) {
        var former = agreedFor(changes.locked(id, ifMatch), VisitStatus.MISSED);
        return Changed.of(
                changes.byCaller(id, ifMatch, at, (visit, moment) -> {
                    var canBe = reason.isFoundAtTheDoor()
                            ? visit.status() != VisitStatus.APPOINTED
                            : !moment.isBefore(former.until());
                    if (!canBe) {
                        throw new ProblemException(
                                409,
                                "not-missed-yet",
                                "A customer is missed after departure, a technician after the end of the appointment");
                    }
                    visit.miss(reason, moment, agenda.contactBy(visit, moment));
                }),
                former);
    }

    /** The customer was told beforehand that another time counts, or none (S1-4.1b). */
    public Exempted exempt(UUID id, @Nullable IfMatch ifMatch, LimitKind limit, @Nullable Instant until) {
        var former = changes.locked(id, ifMatch).dueAt(limit);
        var visit = changes.byCaller(id, ifMatch, null, (changed, at) -> changed.exempt(limit, until, at));
        return new Exempted(VisitView.of(visit), IfMatch.etagOf(visit), Objects.requireNonNull(former));
    }

    /** What an appointment for a visit is looked for with; illegal once somebody is on the way. */
    private Bookable bookable(Visit visit) {
        if (!visit.status().next().contains(VisitStatus.PROPOSED)) {
            throw illegal(visit, VisitStatus.APPOINTED);
        }
        proposals.requireApproved(visit);
        return new Bookable(visit.aggregateId(), visit.job(), visit.window(), visit.holder(), visit.refusedBy());
    }

    private static IllegalTransition illegal(Visit visit, VisitStatus step) {
        var status = visit.status();
        return new IllegalTransition("Visit", visit.aggregateId(), status, step, status.next());
    }

    /** The appointment that holds; a step that needs one is illegal without, and when the next status may not follow. */
    private static Appointment agreedFor(Visit visit, VisitStatus step) {
        var agreed = visit.appointment();
        if (agreed == null || !visit.status().next().contains(step)) {
            throw illegal(visit, step);
        }
        return agreed;
    }

    /** A visit that the caller may know of. */
    public Known known(UUID id) {
        return Known.of(one(id));
    }

    /** A visit that the caller may know of and saw as it is, locked until the transaction ends. */
    public Known knownAs(UUID id, @Nullable IfMatch ifMatch) {
        return Known.of(changes.locked(id, ifMatch));
    }

    /** A visit that somebody has accepted and nobody has left for, locked until the transaction ends. */
    public Known beforeDeparture(UUID id, @Nullable IfMatch ifMatch) {
        var visit = changes.locked(id, ifMatch);
        if (!visit.status().isBeforeDeparture()) {
            throw illegal(visit, VisitStatus.DEPARTED);
        }
        changes.tell(new StepTaken(id, "DEPARTURE_CONFIRMATION"));
        return Known.of(visit);
    }

    /** Technical support says how the work is to be done, or says it anew, until departure (S1-3.2b). */
    public Guided guide(UUID id, @Nullable IfMatch ifMatch) {
        var visit = changes.locked(id, ifMatch);
        if (!visit.status().next().contains(VisitStatus.PROPOSED)) {
            throw illegal(visit, VisitStatus.DEPARTED);
        }
        var former = visit.guidanceVersion();
        var version = former == null ? 1 : former + 1;
        var guided = changes.byCaller(id, ifMatch, null, (changed, _) -> changed.guide(version));
        return new Guided(guided.job().customerId(), version, IfMatch.etagOf(guided));
    }

    /** Who is asked or goes; illegal when nobody is, or when the visit has ended. */
    public Assignee assigneeOf(UUID id, @Nullable IfMatch ifMatch) {
        var visit = changes.locked(id, ifMatch);
        var assignee = visit.assignee();
        if (assignee == null || visit.status().isTerminal()) {
            throw illegal(visit, visit.status());
        }
        return assignee;
    }

    /** The visit as far as an appointment for it is looked for; none when the caller may not know of it. */
    public Optional<Bookable> bookable(UUID id) {
        return visits.one(visits.visible().is("id", id)).map(this::bookable);
    }

    /**
     * The customer has chosen a time of this technician, who is asked and accepts by having opened that time to
     * customers; all at once, until departure.
     */
    public void book(UUID id, String technicianLogin, Appointment chosen) {
        changes.byCaller(id, IfMatch.ANY, null, (visit, at) -> {
            var asked = visit.assignee();
            if (asked == null || !asked.technicianLogin().equals(technicianLogin)) {
                var technician = technicians.byLogin(technicianLogin).orElseThrow();
                proposals.proposeTo(technician, BOOKED, visit, at);
            }
            if (visit.status() == VisitStatus.PROPOSED) {
                visit.accept(at, agenda.contactBy(visit, at));
            }
            visit.appoint(chosen, at);
        });
    }

    Visit one(UUID id) {
        return visits.one(visits.readable().is("id", id)).orElseThrow(() -> unknown(id));
    }

    Page<VisitView> list(Query query, int limit, @Nullable Cursor after) {
        var filter = query.narrow(visits.readable()).after("requestedAt", after);
        return Page.of(
                        visits.newestFirst(filter, limit + 1),
                        limit,
                        visit -> new Cursor(visit.requestedAt(), visit.aggregateId()))
                .map(VisitView::of);
    }

    Explanation explain(UUID id) {
        return proposals.explanationOf(one(id).aggregateId()).orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Visit", id);
    }
}
