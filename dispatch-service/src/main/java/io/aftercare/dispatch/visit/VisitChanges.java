package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.change.Change;
import io.aftercare.dispatch.change.Changes;
import io.aftercare.dispatch.happening.AppointmentMoved;
import io.aftercare.dispatch.happening.StepTaken;
import io.aftercare.dispatch.job.Appointment;
import io.aftercare.dispatch.technician.Workload;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one way in which a visit is changed: locked, with its events, its deadline and the technician's workload. */
@ApplicationScoped
class VisitChanges {
    private final Visits visits;
    private final Workload workload;
    private final Agenda agenda;
    private final Outbox outbox;
    private final Changes shown;
    private final Event<Object> happenings;
    private final Clock clock;

    VisitChanges(
            Visits visits,
            Workload workload,
            Agenda agenda,
            Outbox outbox,
            Changes shown,
            Event<Object> happenings,
            Clock clock) {
        this.visits = visits;
        this.workload = workload;
        this.agenda = agenda;
        this.outbox = outbox;
        this.shown = shown;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** A step of the caller, at the time that the caller says. */
    Visit byCaller(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant at, BiConsumer<Visit, Instant> step) {
        var visit = locked(id, ifMatch);
        var moment = Occurred.at(at, visit.lastStepAt(), clock);
        change(visit, changed -> step.accept(changed, moment));
        tell(new StepTaken(id, visit.status().name()));
        return visit;
    }

    /** A visit that the caller may know of and saw as it is. */
    Visit locked(UUID id, @Nullable IfMatch ifMatch) {
        var visit = visits.oneToChange(visits.visible().is("id", id)).orElseThrow(() -> notToChange(id));
        IfMatch.check(ifMatch, visit);
        return visit;
    }

    /** Whoever goes along knows of the visit, but only the lead takes its steps. */
    private ProblemException notToChange(UUID id) {
        return visits.one(visits.readable().is("id", id))
                .<ProblemException>map(_ -> new ProblemException(
                        403,
                        "not-the-lead",
                        "The lead takes the steps of the visit, not a member of the crew",
                        Map.of("clause", "S3.8-C3")))
                .orElseGet(() -> new NotFound("Visit", id));
    }

    /** A change that an event or a deadline asks for. */
    Visit change(Visit visit, Consumer<Visit> step) {
        var before = visit.status();
        var holder = visit.holder();
        var outlet = outletOf(visit);
        var agreed = visit.appointment();
        step.accept(visit);
        workload.move(holder, visit.holder());
        kept(visit, before, outlet);
        tellOfMove(visit, holder, agreed);
        return visit;
    }

    /** Only an appointment that there was can move; a visit that is completed had it. */
    private void tellOfMove(Visit visit, @Nullable UUID holder, @Nullable Appointment agreed) {
        var same = Objects.equals(holder, visit.holder()) && Objects.equals(agreed, visit.appointment());
        if (agreed != null && !same && visit.status() != VisitStatus.COMPLETED) {
            tell(new AppointmentMoved(visit.aggregateId(), visit.holder(), visit.appointment()));
        }
    }

    /** Tells something inside this service; whoever hears it may refuse the change. */
    void tell(Object happening) {
        happenings.fire(happening);
    }

    /** A change after which the technician's workload is right already. */
    Visit search(Visit visit, Consumer<Visit> proposal) {
        var before = visit.status();
        var outlet = outletOf(visit);
        proposal.accept(visit);
        return kept(visit, before, outlet);
    }

    private Visit kept(Visit visit, VisitStatus before, @Nullable String formerOutlet) {
        agenda.follow(before, visit);
        shown.add(Change.Kind.VISIT, visit.aggregateId(), outletOf(visit), formerOutlet);
        outbox.publish(visit);
        visits.flush();
        return visit;
    }

    private static @Nullable String outletOf(Visit visit) {
        var assignee = visit.assignee();
        return assignee == null ? null : assignee.outletCode();
    }
}
