package io.aftercare.dispatch.position;

import io.aftercare.dispatch.outlet.Outlet;
import io.aftercare.dispatch.outlet.Outlets;
import io.aftercare.dispatch.position.Positions.Point;
import io.aftercare.dispatch.technician.TechnicianService;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is done with positions. */
@ApplicationScoped
@Transactional
class PositionService {
    private static final ConsentView NEVER = new ConsentView(false, null, null);
    private static final Set<String> AUDITED = Set.of("position");

    private final Positions positions;
    private final OnDuty duty;
    private final TechnicianService technicians;
    private final Outlets outlets;
    private final AuditLog audit;
    private final PositionRules rules;
    private final Caller caller;
    private final Clock clock;

    PositionService(
            Positions positions,
            OnDuty duty,
            TechnicianService technicians,
            Outlets outlets,
            AuditLog audit,
            PositionRules rules,
            Caller caller,
            Clock clock) {
        this.positions = positions;
        this.duty = duty;
        this.technicians = technicians;
        this.outlets = outlets;
        this.audit = audit;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** As anybody may know it who may know of the technician. */
    ConsentView consentOf(UUID technicianId) {
        return positions.consentOf(technicians.one(technicianId).aggregateId()).orElse(NEVER);
    }

    ConsentView consent(UUID technicianId) {
        requireSelf(technicianId);
        positions.consent(technicianId, clock.instant());
        return consentOf(technicianId);
    }

    ConsentView withdraw(UUID technicianId) {
        requireSelf(technicianId);
        positions.withdraw(technicianId, clock.instant());
        return consentOf(technicianId);
    }

    /** Nobody tells where somebody else is; until when it is kept. */
    Instant tell(UUID technicianId, TellPosition told) {
        requireSelf(technicianId);
        var at = Occurred.first(told.at(), clock);
        var until = at.plus(rules.kept());
        if (!until.isAfter(clock.instant())) {
            throw new InvalidField("at", "recent", "A position that old would not be kept");
        }
        if (!duty.at(at, technicianId)) {
            throw new ProblemException(
                    409,
                    "position-off-duty",
                    "A position is taken on duty only: in working hours, on a visit or a shift");
        }
        if (!positions.keep(
                technicianId, new Point(told.latitude(), told.longitude(), told.accuracyMetres()), at, until)) {
            throw new ProblemException(
                    409, "position-without-consent", "The technician has not consented to tell positions then");
        }
        return until;
    }

    private void requireSelf(UUID technicianId) {
        if (!technicians.one(technicianId).login().equals(caller.login())) {
            throw new NotFound("Technician", technicianId);
        }
    }

    /** Noted for each technician who is shown. */
    List<PositionView> ofOutlet(String outletCode) {
        var outlet = Optional.of(outletCode)
                .filter(code -> caller.outlet().map(code::equals).orElse(true))
                .flatMap(outlets::byCode)
                .orElseThrow(() -> new NotFound("Outlet", outletCode));
        return positions.ofOutlet(outlet.code(), clock.instant()).stream()
                .flatMap(kept -> positions.decrypted(kept).map(point -> shown(kept, point, outlet)).stream())
                .toList();
    }

    private PositionView shown(Positions.Kept kept, Point point, Outlet outlet) {
        audit.note(AuditLog.Action.READ, kept.technicianId(), AUDITED, "board.positions");
        return new PositionView(
                kept.technicianId(),
                kept.login(),
                point.latitude(),
                point.longitude(),
                point.accuracyMetres(),
                kept.at().atZone(outlet.zone()).toOffsetDateTime(),
                kept.until().atZone(outlet.zone()).toOffsetDateTime());
    }
}
