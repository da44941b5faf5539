package io.aftercare.dispatch.assignment;

import java.time.LocalDate;
import java.util.Optional;

/** What keeps a technician from a visit; each is one rule, one sentence and one test. */
public enum Obstacle {
    /** The outlet of the technician is suspended, by hand or because of its membership (S4-2.2c). */
    OUTLET_NOT_ACTIVE {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return !candidate.station().active();
        }

        @Override
        String change(Candidate candidate, Need need) {
            var station = candidate.station();
            return station.heldBecause() == null
                    ? "Outlet %s is reactivated".formatted(station.outletCode())
                    : "Outlet %s: %s"
                            .formatted(
                                    station.outletCode(), station.heldBecause().remedy());
        }
    },
    /** The technician takes no visits for the time being. */
    TECHNICIAN_NOT_ACTIVE {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return !candidate.active();
        }

        @Override
        String change(Candidate candidate, Need need) {
            return "The technician takes visits again";
        }
    },
    /** The technician is from outside and sent only with a manager's consent, by hand (S3.8-E3b). */
    FROM_OUTSIDE {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return candidate.outside();
        }

        @Override
        String change(Candidate candidate, Need need) {
            return "A manager consents, and a dispatcher gives the visit to the technician by hand";
        }
    },
    /** The technician does not have the skill that triage asked for. */
    SKILL_MISSING {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return !candidate.skills().contains(need.skill());
        }

        @Override
        String change(Candidate candidate, Need need) {
            return "The technician has the skill " + need.skill();
        }
    },
    /** The technician's safety pass is no longer valid on the first day of the need (S1-7.2c). */
    SAFETY_PASS_EXPIRED {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return candidate
                    .passes()
                    .safetyPass()
                    .filter(until -> candidate.firstDayOf(need).isAfter(until))
                    .isPresent();
        }

        @Override
        String change(Candidate candidate, Need need) {
            return renewed("safety pass", candidate.passes().safetyPass(), candidate, need);
        }
    },
    /** The certificate that proves the skill is no longer valid on the first day of the need. */
    CERTIFICATE_EXPIRED {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return candidate
                    .passes()
                    .certificateFor(need.skill())
                    .filter(until -> candidate.firstDayOf(need).isAfter(until))
                    .isPresent();
        }

        @Override
        String change(Candidate candidate, Need need) {
            return renewed(
                    "certificate for " + need.skill(),
                    candidate.passes().certificateFor(need.skill()),
                    candidate,
                    need);
        }
    },
    /** The place is farther from the technician's base than the technician goes. */
    OUTSIDE_TECHNICIAN_AREA {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return candidate.base().metresTo(need.place()) > candidate.radiusKm() * 1000;
        }

        @Override
        String change(Candidate candidate, Need need) {
            return "The technician goes as far as %d km".formatted(kilometres(candidate.base(), need));
        }
    },
    /** The place is farther from the outlet than the outlet serves. */
    OUTSIDE_OUTLET_AREA {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            var station = candidate.station();
            return station.place().metresTo(need.place()) > station.radiusKm() * 1000;
        }

        @Override
        String change(Candidate candidate, Need need) {
            return "Outlet %s serves as far as %d km"
                    .formatted(
                            candidate.station().outletCode(),
                            kilometres(candidate.station().place(), need));
        }
    },
    /** The contract of the outlet does not cover such work, the place, or the first day of the need (S4-2.1). */
    OUTSIDE_CONTRACT {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return candidate
                    .station()
                    .terms()
                    .filter(contract -> !contract.covers(need.skill(), need.place())
                            || !contract.holdsOn(candidate.firstDayOf(need)))
                    .isPresent();
        }

        @Override
        String change(Candidate candidate, Need need) {
            var station = candidate.station();
            return "The contract of outlet %s covers %s"
                    .formatted(
                            station.outletCode(),
                            station.terms()
                                    .map(contract -> contract.toBeCovered(
                                            need.skill(), need.place(), candidate.firstDayOf(need)))
                                    .orElse("it"));
        }
    },
    /** The weekly hours of the technician have no moment in the span of the need. */
    NOT_AT_WORK {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return candidate.scheduledFor(need).isEmpty();
        }

        @Override
        String change(Candidate candidate, Need need) {
            return "The technician works between %s and %s".formatted(need.from(), need.until());
        }
    },
    /** The technician would be at work in the span of the need but is absent all of that time. */
    ABSENT {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return !candidate.absences().isEmpty()
                    && candidate.availableFor(need).isEmpty()
                    && candidate.scheduledFor(need).isPresent();
        }

        @Override
        String change(Candidate candidate, Need need) {
            return "The technician is not absent between %s and %s".formatted(need.from(), need.until());
        }
    },
    /** The technician has as many open visits as allowed. */
    FULLY_BOOKED {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return candidate.openVisits() >= candidate.maxOpenVisits();
        }

        @Override
        String change(Candidate candidate, Need need) {
            return "One of %d open visits ends, or more than %d are allowed"
                    .formatted(candidate.openVisits(), candidate.maxOpenVisits());
        }
    },
    /** The technician has refused this visit before, or let its acceptance time out. */
    REFUSED_BEFORE {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return need.refusedBy().contains(candidate.technicianId());
        }

        @Override
        String change(Candidate candidate, Need need) {
            return "A person gives the visit to the technician by hand";
        }
    };

    abstract boolean standsInTheWay(Candidate candidate, Need need);

    /** What would have to be so that it no longer stands in the way. */
    abstract String change(Candidate candidate, Need need);

    private static String renewed(String paper, Optional<LocalDate> until, Candidate candidate, Need need) {
        return "The %s, valid until %s, is renewed until %s or later"
                .formatted(paper, until.map(LocalDate::toString).orElse("never"), candidate.firstDayOf(need));
    }

    private static int kilometres(Place from, Need need) {
        return Math.ceilDiv(from.metresTo(need.place()), 1_000);
    }
}
