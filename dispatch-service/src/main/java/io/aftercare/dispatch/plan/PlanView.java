package io.aftercare.dispatch.plan;

import io.aftercare.dispatch.assignment.Weighting.UnderPolicy;
import io.aftercare.dispatch.planning.Solution;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the API shows it.
 *
 * @param policy by whose weights it is searched for, whatever is in force meanwhile
 * @param visits that are to be planned
 * @param cost what the best solution so far costs, in points of which one is a metre of way; absent before the first one
 */
record PlanView(
        UUID id,
        PlanStatus status,
        Instant requestedAt,
        String requestedBy,
        Instant from,
        Instant until,
        @Nullable String outletCode,
        int seconds,
        @Nullable Long steps,
        long seed,
        @Nullable UUID after,
        @Nullable Set<String> withoutTechnicians,
        @Nullable UnderPolicy policy,
        String timeZone,
        int technicians,
        int visits,
        boolean stopRequested,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        Progress progress,
        @Nullable Cost cost) {
    /** How far the search is. */
    record Progress(
            double seconds,
            long steps,
            @Nullable Instant improvedAt,
            @Nullable Long score) {
        static Progress of(PlanSearches.Progress progress) {
            return new Progress(
                    progress.searchedMs() / 1_000.0, progress.steps(), progress.improvedAt(), progress.score());
        }
    }

    /** The amounts of all terms, which add up to the score. */
    record Cost(long score, List<Solution.Points> terms, int plannedVisits, int unplannedVisits) {
        static Cost of(Solution solution) {
            return new Cost(
                    solution.score(),
                    solution.terms(),
                    solution.tours().stream()
                            .mapToInt(tour -> tour.stops().size())
                            .sum(),
                    solution.unplanned().size());
        }
    }

    static PlanView of(Plan plan, PlanSearches.Progress progress, @Nullable Solution solution) {
        var without = plan.withoutTechnicians();
        return new PlanView(
                plan.aggregateId(),
                plan.status(),
                plan.requestedAt(),
                plan.requestedBy(),
                plan.horizonFrom(),
                plan.horizonUntil(),
                plan.outletCode(),
                plan.seconds(),
                plan.mostSteps(),
                plan.seed(),
                plan.after(),
                without == null ? null : new TreeSet<>(without),
                plan.policy(),
                plan.timeZone(),
                plan.technicians(),
                plan.visits(),
                plan.stopRequested(),
                plan.startedAt(),
                plan.endedAt(),
                plan.failure(),
                Progress.of(progress),
                solution == null ? null : Cost.of(solution));
    }
}
