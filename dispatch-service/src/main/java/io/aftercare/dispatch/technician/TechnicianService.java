package io.aftercare.dispatch.technician;

import io.aftercare.dispatch.listing.Filter;
import io.aftercare.dispatch.outlet.Outlet;
import io.aftercare.dispatch.outlet.Outlets;
import io.aftercare.dispatch.outlet.RosterChanged;
import io.aftercare.dispatch.technician.Papers.NoteCertificate;
import io.aftercare.dispatch.technician.Papers.NoteSafetyPass;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is done with technicians. */
@ApplicationScoped
@Transactional
public class TechnicianService {
    private final Technicians technicians;
    private final Outlets outlets;
    private final Workload workload;
    private final TechnicianAccess access;
    private final Event<RosterChanged> rosterChanged;
    private final Clock clock;

    TechnicianService(
            Technicians technicians,
            Outlets outlets,
            Workload workload,
            TechnicianAccess access,
            Event<RosterChanged> rosterChanged,
            Clock clock) {
        this.technicians = technicians;
        this.outlets = outlets;
        this.workload = workload;
        this.access = access;
        this.rosterChanged = rosterChanged;
        this.clock = clock;
    }

    Technician register(RegisterTechnician facts) {
        technicians.byLogin(facts.login()).ifPresent(other -> {
            throw new LoginTaken(other);
        });
        var outlet = outletOf(facts.outletCode());
        var id = Ids.next();
        var hours = facts.workingHours() == null ? outlet.workingHours() : facts.workingHours();
        var technician = new Technician(
                id,
                facts,
                access.encryptedName(id, facts.displayName(), "technician.register"),
                hours,
                clock.instant());
        technicians.persistAndFlush(technician);
        workload.begin(id);
        technicians.tellOf(technician, technician.outletCode());
        rosterChanged.fire(new RosterChanged());
        return technician;
    }

    /** Visits that the technician has stay, also when another outlet is named. */
    Technician change(UUID id, ChangeTechnician facts, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, technician -> {
            var checked = facts.checked();
            if (checked.outletCode() != null) {
                outletOf(checked.outletCode());
            }
            technician.change(checked);
            if (checked.displayName() != null) {
                technician.rename(access.encryptedName(id, checked.displayName(), "technician.change"));
            }
        });
    }

    Technician noteCertificate(UUID id, NoteCertificate certificate, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, technician -> technician.show(certificate.toCertificate()));
    }

    Technician noteSafetyPass(UUID id, NoteSafetyPass pass, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, technician -> technician.showSafetyPass(pass.day()));
    }

    Technician noteAbsence(UUID id, NoteAbsence absence, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, technician -> technician.takeLeave(absence.toLeave()));
    }

    Technician cancelAbsence(UUID id, Instant from, Instant until, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, technician -> technician.cancelLeave(from, until));
    }

    /** What a superior has approved or noted is an absence like any other; nothing for staff who are no technicians. */
    public void takeLeave(String login, Instant from, Instant until, String reason) {
        technicians.oneToChange(new Filter().is("login", login)).ifPresent(technician -> {
            technician.takeLeave(new Leave(from, until, reason));
            rosterChanged.fire(new RosterChanged());
        });
    }

    /** Leave that will not be taken; one that was cancelled by hand is gone already. */
    public void cancelLeave(String login, Instant from, Instant until) {
        technicians
                .oneToChange(new Filter().is("login", login))
                .filter(technician -> technician.isOnLeave(from, until))
                .ifPresent(technician -> {
                    technician.cancelLeave(from, until);
                    rosterChanged.fire(new RosterChanged());
                });
    }

    private Technician change(UUID id, @Nullable IfMatch ifMatch, Consumer<Technician> step) {
        var technician = technicians.oneToChange(access.visible().is("id", id)).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, technician);
        var formerOutlet = technician.outletCode();
        step.accept(technician);
        technicians.tellOf(technician, formerOutlet);
        technicians.flush();
        rosterChanged.fire(new RosterChanged());
        return technician;
    }

    /** A technician whom the caller may know of. */
    public Technician one(UUID id) {
        return technicians.one(access.visible().is("id", id)).orElseThrow(() -> unknown(id));
    }

    Page<TechnicianView> list(@Nullable String login, @Nullable String outletCode, int limit, @Nullable Cursor after) {
        Filter filter =
                access.visible().is("login", login).is("outletCode", outletCode).after("registeredAt", after);
        var openVisits = workload.openVisits();
        return Page.of(
                        technicians.newestFirst(filter, limit + 1),
                        limit,
                        technician -> new Cursor(technician.registeredAt(), technician.aggregateId()))
                .map(technician -> TechnicianView.of(
                        technician,
                        access.maskedName(technician),
                        openVisits.getOrDefault(technician.aggregateId(), 0)));
    }

    TechnicianView view(Technician technician) {
        return TechnicianView.of(technician, access.name(technician), workload.openVisitsOf(technician.aggregateId()));
    }

    private Outlet outletOf(String outletCode) {
        return outlets.byCode(outletCode)
                .filter(outlet -> access.mayEmployAt(outlet.code()))
                .orElseThrow(() -> new InvalidField("outletCode", "known-outlet", "There is no such outlet"));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Technician", id);
    }
}
