package io.aftercare.dispatch.siting;

import io.aftercare.dispatch.assignment.ContractScope;
import io.aftercare.dispatch.assignment.Hold;
import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.siting.NearestView.Near;
import io.aftercare.dispatch.siting.NearestView.Passed;
import io.aftercare.dispatch.siting.NearestView.Reason;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A station as it was found near a place.
 *
 * @param hasSkill whether somebody there who takes work has the skill
 */
record Found(
        UUID outletId,
        String code,
        String name,
        Place place,
        int radiusKm,
        boolean active,
        @Nullable Hold heldBecause,
        @Nullable ContractScope contract,
        boolean hasSkill,
        WorkingCalendar calendar) {
    /** What keeps a product from it, and what would have to be different; empty when nothing does. */
    Map<Reason, String> reasons(String skill, Instant at, boolean onlyOpen) {
        var reasons = new LinkedHashMap<Reason, String>();
        if (!active) {
            reasons.put(
                    Reason.NOT_ACTIVE,
                    heldBecause == null
                            ? "Outlet %s is reactivated".formatted(code)
                            : "Outlet %s: %s".formatted(code, heldBecause.remedy()));
        }
        if (!hasSkill) {
            reasons.put(Reason.SKILL_MISSING, "A technician of outlet %s has the skill %s".formatted(code, skill));
        }
        var day = LocalDate.ofInstant(at, calendar.zone());
        if (contract != null && !(contract.skills().contains(skill) && contract.holdsOn(day))) {
            reasons.put(
                    Reason.OUTSIDE_CONTRACT, "The contract of outlet %s covers %s on %s".formatted(code, skill, day));
        }
        if (onlyOpen && !calendar.isWorking(at)) {
            reasons.put(
                    Reason.CLOSED, "It is %s, when outlet %s opens".formatted(calendar.nextWorkingMoment(at), code));
        }
        return reasons;
    }

    Near offered(String skill, Place from, Instant at) {
        var open = calendar.isWorking(at);
        var metres = place.metresTo(from);
        return new Near(
                outletId,
                code,
                name,
                place.latitude(),
                place.longitude(),
                calendar.zone().getId(),
                metres,
                open,
                open ? null : calendar.nextWorkingMoment(at),
                metres <= radiusKm * 1_000 && (contract == null || contract.covers(skill, from)));
    }

    Passed passed(Map<Reason, String> reasons, Place from) {
        return new Passed(
                outletId,
                code,
                name,
                place.metresTo(from),
                List.copyOf(reasons.keySet()),
                List.copyOf(reasons.values()));
    }
}
