package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.explanation.Explanation;
import io.aftercare.dispatch.job.Appointment;
import io.aftercare.dispatch.job.Bookable;
import io.aftercare.dispatch.job.Departing;
import io.aftercare.dispatch.listing.Filter;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
     */
    public record Known(
            UUID visitId, String policyCode, @Nullable String technicianLogin, int trip) {
        static Known of(Visit visit) {
            var assignee = visit.assignee();
            return new Known(
                    visit.aggregateId(),
                    visit.job().policy().code(),
                    assignee == null ? null : assignee.technicianLogin(),
                    visit.trip());
        }
    }

    private static final String BOOKED = "The customer chose a time of this technician";

    private final Visits visits;
    private final VisitChanges changes;
    private final Proposals proposals;
    private final Technicians technicians;
    private final Agenda agenda;

    VisitService(Visits visits, VisitChanges changes, Proposals proposals, Technicians technicians, Agenda agenda) {
        this.visits = visits;
        this.changes = changes;
        this.proposals = proposals;
        this.technicians = technicians;
        this.agenda = agenda;
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
            changes.tell(new Departing(id, policy, visitor, visit.trip(), facts.points(), at));
        });
    }

    Visit arrive(UUID id, @Nullable IfMatch ifMatch, Arrive facts) {
        return changes.byCaller(id, ifMatch, facts.at(), (visit, at) -> visit.arrive(facts.place(), at));
    }

    /** A person decides who goes; staff of an outlet among its own technicians. */
    Visit assign(UUID id, @Nullable IfMatch ifMatch, AssignVisit facts) {
        return changes.byCaller(id, ifMatch, facts.at(), (visit, at) -> {
            var technician = technicians
                    .byLogin(facts.technicianLogin())
                    .filter(found -> visits.mayBeGivenTo(found.outletCode()))
                    .orElseThrow(() ->
                            new InvalidField("technicianLogin", "known-technician", "There is no such technician"));
            proposals.proposeTo(technician, facts.reason(), visit, at);
        });
    }

    /** A visit that the caller may know of. */
    public Known known(UUID id) {
        return Known.of(one(id));
    }

    /** A visit that somebody has accepted and nobody has left for, locked until the transaction ends. */
    public Known beforeDeparture(UUID id, @Nullable IfMatch ifMatch) {
        var visit = changes.locked(id, ifMatch);
        if (!visit.status().isBeforeDeparture()) {
            throw new IllegalTransition(
                    "Visit",
                    id,
                    visit.status(),
                    VisitStatus.DEPARTED,
                    visit.status().next());
        }
        return Known.of(visit);
    }

    /** The visit as far as an appointment for it is looked for; none when the caller may not know of it. */
    public Optional<Bookable> bookable(UUID id) {
        return visits.one(visits.visible().is("id", id)).map(Visit::bookable);
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
        return visits.one(visits.visible().is("id", id)).orElseThrow(() -> unknown(id));
    }

    Page<VisitView> list(Query query, int limit, @Nullable Cursor after) {
        var filter = query.narrow(visits.visible()).after("requestedAt", after);
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
