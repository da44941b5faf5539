package io.aftercare.dispatch.assignment;

import java.time.Duration;

/** One part of a score, in points; one point is a metre of way. */
public record Term(Kind kind, int points) {
    private static final int POINTS_PER_OPEN_VISIT = 2_000;
    private static final int OUTLET_SHARE = 5;

    /** What a term counts. */
    public enum Kind {
        /** The way from the technician's base to the place. */
        DISTANCE {
            @Override
            int points(Candidate candidate, Need need) {
                return candidate.base().metresTo(need.place());
            }
        },
        /** Two kilometres for each open visit, so that work is spread before ways become absurd. */
        LOAD {
            @Override
            int points(Candidate candidate, Need need) {
                return candidate.openVisits() * POINTS_PER_OPEN_VISIT;
            }
        },
        /** A fifth of the way from the outlet, so that the nearer of two equal outlets is preferred. */
        OUTLET_DISTANCE {
            @Override
            int points(Candidate candidate, Need need) {
                return candidate.station().place().metresTo(need.place()) / OUTLET_SHARE;
            }
        },
        /** The time until the technician is at work, dearer for the more urgent. */
        WAITING {
            @Override
            int points(Candidate candidate, Need need) {
                var available = candidate.availableFor(need).orElse(need.until());
                var minutes =
                        Math.toIntExact(Duration.between(need.from(), available).toMinutes());
                return minutes * need.priority().pointsPerHourOfWaiting() / 60;
            }
        };

        abstract int points(Candidate candidate, Need need);
    }
}
