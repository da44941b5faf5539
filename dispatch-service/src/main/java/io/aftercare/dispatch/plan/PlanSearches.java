package io.aftercare.dispatch.plan;

import io.aftercare.dispatch.planning.PlanInput;
import io.aftercare.dispatch.planning.Solution;
import io.aftercare.kit.events.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The search for each plan: what it starts from, who works on it until when, how far it is. Whoever has taken a search
 * is named by an id of its own, and nothing is written for anybody else.
 */
@ApplicationScoped
public class PlanSearches {
    /** How far a search is. */
    record Progress(
            int timesTaken,
            long searchedMs,
            long steps,
            @Nullable Instant improvedAt,
            @Nullable Long score) {}

    private final EntityManager database;

    PlanSearches(EntityManager database) {
        this.database = database;
    }

    void open(UUID planId, PlanInput input) {
        database.createNativeQuery("""
                        INSERT INTO plan_search (plan_id, is_open, times_taken, searched_ms, steps, input)
                        VALUES (?1, true, 0, 0, 0, ?2)""")
                .setParameter(1, planId)
                .setParameter(2, EventJson.write(input))
                .executeUpdate();
    }

    /** Takes the oldest search that nobody works on, for the named runner until the lease ends. */
    Optional<UUID> take(UUID runner, Instant now, Instant leaseUntil) {
        List<?> taken = database.createNativeQuery("""
                        UPDATE plan_search SET runner_id = ?1, lease_until = ?2, times_taken = times_taken + 1
                        WHERE plan_id = (SELECT plan_id FROM plan_search
                            WHERE is_open AND (lease_until IS NULL OR lease_until <= ?3)
                            ORDER BY plan_id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING plan_id""", UUID.class)
                .setParameter(1, runner)
                .setParameter(2, time(leaseUntil))
                .setParameter(3, time(now))
                .getResultList();
        return taken.stream().map(UUID.class::cast).findFirst();
    }

    /** False when the search was taken over by somebody else. */
    boolean renew(UUID planId, UUID runner, Instant leaseUntil, long searchedMs) {
        return change("lease_until = ?3, searched_ms = ?4", planId, runner, time(leaseUntil), searchedMs);
    }

    /** Keeps a solution unless a better one is there. */
    boolean keep(UUID planId, UUID runner, Solution solution, long searchedMs, Instant at) {
        return change(
                """
                solution = CASE WHEN score IS NULL OR score >= ?3 THEN ?4 ELSE solution END,
                improved_at = CASE WHEN score IS NULL OR score > ?3 THEN ?5 ELSE improved_at END,
                score = least(score, ?3), steps = greatest(steps, ?6), searched_ms = ?7""",
                planId,
                runner,
                solution.score(),
                EventJson.write(solution),
                time(at),
                solution.steps(),
                searchedMs);
    }

    /** Gives the search back, so that another replica goes on with it at once. */
    void release(UUID planId, UUID runner) {
        change("lease_until = NULL, runner_id = NULL", planId, runner);
    }

    boolean close(UUID planId, UUID runner) {
        return change("is_open = false, lease_until = NULL", planId, runner);
    }

    private boolean change(String assignments, UUID planId, UUID runner, Object... values) {
        var update = database.createNativeQuery(
                        "UPDATE plan_search SET " + assignments + " WHERE plan_id = ?1 AND runner_id = ?2 AND is_open")
                .setParameter(1, planId)
                .setParameter(2, runner);
        for (var each = 0; each < values.length; each++) {
            update.setParameter(each + 3, values[each]);
        }
        return update.executeUpdate() == 1;
    }

    Progress progress(UUID planId) {
        return Objects.requireNonNull(progress(List.of(planId)).get(planId));
    }

    /** By the ids of the plans. */
    Map<UUID, Progress> progress(Collection<UUID> planIds) {
        if (planIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows = database.createNativeQuery(
                        "SELECT plan_id, times_taken, searched_ms, steps, improved_at, score FROM plan_search"
                                + " WHERE plan_id IN (?1)",
                        Object[].class)
                .setParameter(1, planIds)
                .getResultList();
        var progress = new HashMap<UUID, Progress>();
        for (var each : rows) {
            var row = (Object[]) each;
            progress.put(
                    (UUID) row[0],
                    new Progress(
                            ((Number) row[1]).intValue(),
                            ((Number) row[2]).longValue(),
                            ((Number) row[3]).longValue(),
                            (Instant) row[4],
                            (Long) row[5]));
        }
        return progress;
    }

    public PlanInput input(UUID planId) {
        return EventJson.read(text("input", planId).orElseThrow(), PlanInput.class);
    }

    /** The best solution so far. */
    public Optional<Solution> solution(UUID planId) {
        return text("solution", planId).map(json -> EventJson.read(json, Solution.class));
    }

    private Optional<String> text(String column, UUID planId) {
        return Optional.ofNullable((String)
                database.createNativeQuery("SELECT " + column + " FROM plan_search WHERE plan_id = ?1", String.class)
                        .setParameter(1, planId)
                        .getSingleResultOrNull());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
