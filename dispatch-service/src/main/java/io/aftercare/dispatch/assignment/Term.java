package io.aftercare.dispatch.assignment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One part of a score, in points.
 *
 * @param measure what was measured, in metres, visits or minutes; absent in decisions of before it was noted
 */
public record Term(Kind kind, int points, @Nullable Integer measure) {
    /** What a term counts. */
    public enum Kind {
        /** The way from the technician's base to the place, in metres. */
        DISTANCE {
            @Override
            int measure(Candidate candidate, Need need) {
                return candidate.base().metresTo(need.place());
            }
        },
        /** The open visits, so that work is spread before ways become absurd. */
        LOAD {
            @Override
            int measure(Candidate candidate, Need need) {
                return candidate.openVisits();
            }
        },
        /** The way from the outlet in metres, so that the nearer of two equal outlets is preferred. */
        OUTLET_DISTANCE {
            @Override
            int measure(Candidate candidate, Need need) {
                return candidate.station().place().metresTo(need.place());
            }
        },
        /** The minutes until the technician is at work. */
        WAITING {
            @Override
            int measure(Candidate candidate, Need need) {
                var available = candidate.availableFor(need).orElse(need.until());
                return Math.toIntExact(Duration.between(need.from(), available).toMinutes());
            }
        };

        abstract int measure(Candidate candidate, Need need);
    }

    static Term of(Kind kind, Candidate candidate, Need need, Weights weights) {
        var measure = kind.measure(candidate, need);
        return new Term(kind, weights.points(kind, measure, need.priority()), measure);
    }
}
