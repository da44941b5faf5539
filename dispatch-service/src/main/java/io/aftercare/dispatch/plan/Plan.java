package io.aftercare.dispatch.plan;

import static io.aftercare.dispatch.plan.PlanStatus.FAILED;
import static io.aftercare.dispatch.plan.PlanStatus.FINISHED;
import static io.aftercare.dispatch.plan.PlanStatus.REQUESTED;
import static io.aftercare.dispatch.plan.PlanStatus.RUNNING;

import io.aftercare.dispatch.assignment.Weighting.UnderPolicy;
import io.aftercare.dispatch.planning.PlanInput;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.events.EventJson;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.http.ProblemException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan of routes over some days, from the request to the end of its search. Nobody outside is told of it. */
@Entity
@Table(name = "plan")
public class Plan extends Aggregate {
    private static final int LONGEST_FAILURE = 500;

    /** Keeps logins as a JSON list. */
    @Converter
    static class Logins implements AttributeConverter<Set<String>, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Set<String> logins) {
            return logins == null ? null : EventJson.write(new TreeSet<>(logins));
        }

        @Override
        public @Nullable Set<String> convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : Set.of(EventJson.read(json, String[].class));
        }
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    private Instant requestedAt;
    private String requestedBy;
    private Instant horizonFrom;
    private Instant horizonUntil;
    private @Nullable String outletCode;
    private int seconds;
    private @Nullable Long mostSteps;
    private long seed;

    @Column(name = "after_plan_id")
    private @Nullable UUID after;

    @Convert(converter = Logins.class)
    private @Nullable Set<String> withoutTechnicians;

    private @Nullable String policyName;
    private @Nullable Integer policyEdition;
    private String timeZone;
    private int technicians;
    private int visits;
    private boolean stopRequested;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable String failure;

    /** For Hibernate. */
    protected Plan() {}

    Plan(UUID id, RequestPlan facts, @Nullable String outletCode, PlanInput input, String requestedBy, Instant at) {
        this.id = id;
        this.status = REQUESTED;
        this.requestedAt = at;
        this.requestedBy = requestedBy;
        this.horizonFrom = facts.from();
        this.horizonUntil = facts.until();
        this.outletCode = outletCode;
        this.seconds = facts.seconds();
        this.mostSteps = facts.steps();
        this.seed = facts.seed() == null ? id.getLeastSignificantBits() & Integer.MAX_VALUE : facts.seed();
        this.after = facts.after();
        this.withoutTechnicians = facts.whatIf() == null ? null : facts.whatIf().withoutTechnicians();
        this.policyName = input.aims() == null ? null : input.aims().policy().name();
        this.policyEdition = input.aims() == null ? null : input.aims().policy().edition();
        this.timeZone = input.timeZone();
        this.technicians = input.members().size();
        this.visits = input.visits().size();
    }

    /** Somebody begins to search, or goes on where somebody else has broken off. */
    void begin(Instant at) {
        if (status != RUNNING) {
            go(RUNNING);
            startedAt = at;
        }
    }

    /** The search ends soon, with the best plan so far; asking again changes nothing. */
    void stop() {
        if (status.isTerminal()) {
            throw new IllegalTransition("Plan", id, status, FINISHED, status.next());
        }
        stopRequested = true;
    }

    void finish(Instant at) {
        go(FINISHED);
        endedAt = at;
    }

    void fail(String reason, Instant at) {
        go(FAILED);
        endedAt = at;
        failure = reason.length() > LONGEST_FAILURE ? reason.substring(0, LONGEST_FAILURE) : reason;
    }

    private void go(PlanStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Plan", id, status, to, status.next());
        }
        status = to;
    }

    /** Only a solution that does not change any more can be built on. */
    public void checkFinished() {
        if (status != FINISHED) {
            throw new ProblemException(
                    409, "plan-not-finished", "Plan %s is %s".formatted(id, status), Map.of("status", status));
        }
    }

    /** Whether it answers what would be if some technicians were not there; such a plan is not to be adopted. */
    public boolean isWhatIf() {
        return withoutTechnicians != null;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    PlanStatus status() {
        return status;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant horizonFrom() {
        return horizonFrom;
    }

    Instant horizonUntil() {
        return horizonUntil;
    }

    @Nullable String outletCode() {
        return outletCode;
    }

    int seconds() {
        return seconds;
    }

    @Nullable Long mostSteps() {
        return mostSteps;
    }

    long seed() {
        return seed;
    }

    @Nullable UUID after() {
        return after;
    }

    @Nullable Set<String> withoutTechnicians() {
        return withoutTechnicians;
    }

    /** Unknown for plans of before there were policies. */
    @Nullable UnderPolicy policy() {
        return policyName == null || policyEdition == null ? null : new UnderPolicy(policyName, policyEdition);
    }

    String timeZone() {
        return timeZone;
    }

    int technicians() {
        return technicians;
    }

    int visits() {
        return visits;
    }

    boolean stopRequested() {
        return stopRequested;
    }

    @Nullable Instant startedAt() {
        return startedAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable String failure() {
        return failure;
    }
}
