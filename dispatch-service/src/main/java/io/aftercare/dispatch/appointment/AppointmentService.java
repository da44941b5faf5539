package io.aftercare.dispatch.appointment;

import io.aftercare.dispatch.appointment.AppointmentHistory.Miss;
import io.aftercare.dispatch.appointment.AppointmentHistory.Move;
import io.aftercare.dispatch.visit.VisitService;
import io.aftercare.dispatch.visit.VisitService.Changed;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with appointments that are not kept as they were agreed. */
@ApplicationScoped
@Transactional
class AppointmentService {
    private final VisitService visits;
    private final AppointmentRecords records;
    private final Caller caller;

    AppointmentService(VisitService visits, AppointmentRecords records, Caller caller) {
        this.visits = visits;
        this.records = records;
        this.caller = caller;
    }

    Changed move(UUID visitId, @Nullable IfMatch ifMatch, MoveAppointment facts) {
        var agreed = facts.toAppointment();
        var moved = visits.moveAppointment(visitId, ifMatch, agreed, facts.at());
        records.add(
                visitId,
                new Move(
                        records.moves(visitId) + 1,
                        moved.at(),
                        caller.login(),
                        facts.reason(),
                        facts.words(),
                        moved.technicianLogin(),
                        moved.former().from(),
                        moved.former().until(),
                        agreed.from(),
                        agreed.until()));
        return moved;
    }

    Changed miss(UUID visitId, @Nullable IfMatch ifMatch, MissVisit facts) {
        var place = facts.place();
        var missed = visits.miss(visitId, ifMatch, facts.reason(), facts.at());
        records.add(
                visitId,
                new Miss(
                        missed.view().misses(),
                        missed.at(),
                        caller.login(),
                        facts.reason(),
                        facts.words(),
                        missed.technicianLogin(),
                        missed.former().from(),
                        missed.former().until(),
                        facts.latitude(),
                        facts.longitude(),
                        place == null ? null : missed.place().metresTo(place)));
        return missed;
    }

    AppointmentHistory history(UUID visitId) {
        return records.of(visits.known(visitId).visitId());
    }
}
