package io.aftercare.dispatch.assignment;

/** What keeps a technician from a visit; each is one rule, one sentence and one test. */
public enum Obstacle {
    /** The outlet of the technician is suspended. */
    OUTLET_NOT_ACTIVE {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return !candidate.station().active();
        }
    },
    /** The technician takes no visits for the time being. */
    TECHNICIAN_NOT_ACTIVE {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return !candidate.active();
        }
    },
    /** The technician does not have the skill that triage asked for. */
    SKILL_MISSING {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return !candidate.skills().contains(need.skill());
        }
    },
    /** The place is farther from the technician's base than the technician goes. */
    OUTSIDE_TECHNICIAN_AREA {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return candidate.base().metresTo(need.place()) > candidate.radiusKm() * 1000;
        }
    },
    /** The place is farther from the outlet than the outlet serves. */
    OUTSIDE_OUTLET_AREA {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            var station = candidate.station();
            return station.place().metresTo(need.place()) > station.radiusKm() * 1000;
        }
    },
    /** The weekly hours of the technician have no moment in the span of the need. */
    NOT_AT_WORK {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return candidate.scheduledFor(need).isEmpty();
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
    },
    /** The technician has as many open visits as allowed. */
    FULLY_BOOKED {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return candidate.openVisits() >= candidate.maxOpenVisits();
        }
    },
    /** The technician has refused this visit before, or let its acceptance time out. */
    REFUSED_BEFORE {
        @Override
        boolean standsInTheWay(Candidate candidate, Need need) {
            return need.refusedBy().contains(candidate.technicianId());
        }
    };

    abstract boolean standsInTheWay(Candidate candidate, Need need);
}
