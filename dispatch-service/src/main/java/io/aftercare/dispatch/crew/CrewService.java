package io.aftercare.dispatch.crew;

import io.aftercare.dispatch.crew.CrewView.Member;
import io.aftercare.dispatch.happening.SendingOutside;
import io.aftercare.dispatch.outlet.RosterChanged;
import io.aftercare.dispatch.technician.Technician;
import io.aftercare.dispatch.technician.Technicians;
import io.aftercare.dispatch.visit.PlannedVisits;
import io.aftercare.dispatch.visit.PlannedVisits.Stop;
import io.aftercare.dispatch.visit.VisitService;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who goes with whom. */
@ApplicationScoped
@Transactional
class CrewService {
    private final VisitService visits;
    private final PlannedVisits planned;
    private final Crews crews;
    private final Technicians technicians;
    private final Event<Object> happenings;
    private final Caller caller;
    private final Clock clock;

    CrewService(
            VisitService visits,
            PlannedVisits planned,
            Crews crews,
            Technicians technicians,
            Event<Object> happenings,
            Caller caller,
            Clock clock) {
        this.visits = visits;
        this.planned = planned;
        this.crews = crews;
        this.technicians = technicians;
        this.happenings = happenings;
        this.caller = caller;
        this.clock = clock;
    }

    CrewView one(UUID visitId) {
        return new CrewView(visitId, visits.known(visitId).technicianLogin(), crews.of(visitId));
    }

    /** These go with the lead, and nobody else; until departure. */
    CrewView send(UUID visitId, @Nullable IfMatch ifMatch, SortedSet<String> logins) {
        var visit = visits.beforeDeparture(visitId, ifMatch);
        var lead = visit.technicianLogin();
        if (lead != null && logins.contains(lead)) {
            throw new InvalidField("members", "not-the-lead", "The lead goes anyway");
        }
        var at = clock.instant();
        var members = logins.stream()
                .map(this::technician)
                .map(technician -> new Member(
                        technician.aggregateId(), technician.login(), technician.outletCode(), caller.login(), at))
                .toList();
        members.forEach(member -> requireFree(visitId, member));
        logins.stream()
                .map(this::technician)
                .filter(technician -> technician.outside() != null)
                .forEach(technician -> happenings.fire(new SendingOutside(visitId, technician.login())));
        crews.keep(visitId, members);
        happenings.fire(new RosterChanged());
        return new CrewView(visitId, lead, crews.of(visitId));
    }

    private Technician technician(String login) {
        return technicians
                .byLogin(login)
                .filter(found -> caller.outlet().map(found.outletCode()::equals).orElse(true))
                .orElseThrow(() -> new InvalidField("members", "known-technician", "There is no such technician"));
    }

    /** What the visit takes of the lead's time it takes of the member's. */
    private void requireFree(UUID visitId, Member member) {
        planned.timeOf(visitId).ifPresent(time -> {
            var others = planned.stopsOf(member.technicianLogin(), time.from(), time.until()).stream()
                    .filter(stop -> !stop.visitId().equals(visitId))
                    .map(Stop::visitId)
                    .toList();
            if (!others.isEmpty()) {
                throw busy(member, others);
            }
        });
    }

    private static ProblemException busy(Member member, List<UUID> others) {
        return new ProblemException(
                409,
                "crew-member-busy",
                "%s is at another visit at that time".formatted(member.technicianLogin()),
                Map.of("technicianLogin", member.technicianLogin(), "visits", others));
    }
}
