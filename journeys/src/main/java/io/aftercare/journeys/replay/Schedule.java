package io.aftercare.journeys.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When each step of a request happened: spread between its recorded beginning and end, and some days after that. */
record Schedule(Instant createdAt, Instant closedAt) {
    /** When something will be due, and when a step was written down rather than taken. */
    private static final Set<String> NO_STEPS = Set.of("dueAt", "recordedAt");

    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration WITHOUT_END = Duration.ofHours(6);

    static Schedule of(RecordedRequest request) {
        @Nullable Instant closed = request.closedAt();
        var end = closed == null ? request.createdAt().plus(WITHOUT_END) : closed;
        var earliest = request.createdAt().plus(SHORTEST);
        return new Schedule(request.createdAt(), end.isBefore(earliest) ? earliest : end);
    }

    Instant at(Step step) {
        var whole = Duration.between(createdAt, closedAt);
        return step.permille <= 1000
                ? createdAt.plus(whole.multipliedBy(step.permille).dividedBy(1000))
                : closedAt.plus(Duration.ofHours(step.permille - 1000L));
    }

    /** The time of a step that the platform can accept: not before anything that it already knows of the aggregate. */
    Instant at(Step step, JsonNode view) {
        return after(at(step), view);
    }

    private static Instant after(Instant planned, JsonNode view) {
        var time = planned;
        for (var field : view.properties()) {
            var name = field.getKey();
            if (name.equals("at") || (name.endsWith("At") && !NO_STEPS.contains(name))) {
                time = later(time, field.getValue().asText());
            }
            time = after(time, field.getValue());
        }
        for (var item : view.isArray() ? view : List.<JsonNode>of()) {
            time = after(time, item);
        }
        return time;
    }

    private static Instant later(Instant planned, String text) {
        try {
            var known = Instant.parse(text);
            return known.isAfter(planned) ? known : planned;
        } catch (DateTimeParseException _) {
            return planned;
        }
    }

    /** The steps in their order; up to 1000 a part of the recorded time, above it hours after its end. */
    enum Step {
        TRIAGE(40),
        DECISION(60),
        ACCEPTANCE(90),
        APPOINTMENT(130),
        DEPARTURE(300),
        ARRIVAL(420),
        DIAGNOSIS(500),
        PLAN(540),
        APPROVAL(600),
        ISSUE(640),
        START(660),
        FINISH(900),
        TEST(940),
        INSPECTION(970),
        SIGNATURE(1000),
        CONFIRMATION(1001),
        PAYMENT(1002),
        CALL(1026),
        SECOND_CALL(1030),
        THIRD_CALL(1034),
        INVESTIGATION(1050),
        INFORMED(1074);

        private final int permille;

        Step(int permille) {
            this.permille = permille;
        }
    }
}
