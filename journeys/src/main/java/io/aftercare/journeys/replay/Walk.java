package io.aftercare.journeys.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftercare.journeys.client.Fields;
import io.aftercare.journeys.client.Refused;
import io.aftercare.journeys.client.Unanswered;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes one recorded request from wherever it stands to its end. */
final class Walk {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(150);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final RecordedRequest recorded;
    private final Staff staff;
    private final Pace pace;
    private final Duration patience;
    private final Ending ending;
    private final Steps steps;
    private final FieldWork work;
    private final Aftermath aftermath;

    Walk(RecordedRequest recorded, Staff staff, Pace pace, Duration patience) {
        this.recorded = recorded;
        this.staff = staff;
        this.pace = pace;
        this.patience = patience;
        this.ending = Ending.of(recorded);
        this.steps = new Steps(Schedule.of(recorded), pace);
        this.work = new FieldWork(recorded, staff, steps);
        this.aftermath = new Aftermath(recorded, staff, steps);
    }

    /** The status in which it ended. */
    String toTheEnd() throws InterruptedException {
        pace.awaitBeginning(recorded.createdAt());
        var id = found().orElseGet(this::registered);
        var path = "/v1/service-requests/" + id;
        var pause = FIRST_PAUSE;
        var movedAt = System.nanoTime();
        while (true) {
            var state = steps.look(staff.agent(recorded), path).state();
            RuntimeException refusal = null;
            var moved = false;
            try {
                if (state.equals("CLOSED") || state.equals("CANCELLED")) {
                    return state;
                }
                moved = next(id, state);
            } catch (Refused e) {
                // Read anew and try again: somebody was faster, or the news has not arrived there yet.
                if (e.status() != 409 && e.status() != 412 && e.status() != 404) {
                    throw e;
                }
                refusal = e;
            } catch (Unanswered e) {
                refusal = e;
            }
            if (moved) {
                pause = FIRST_PAUSE;
                movedAt = System.nanoTime();
                continue;
            }
            steps.forget();
            if (System.nanoTime() - movedAt > patience.toNanos()) {
                throw new Stuck("request " + id + " is " + state + work.whereabouts(id), refusal);
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
    }

    private boolean next(String id, String state) throws InterruptedException {
        return switch (state) {
            case "REGISTERED" -> ending.isCancelled() ? cancel(id) : triage(id);
            case "TRIAGED" -> decide(id);
            case "VISIT_REQUESTED" -> work.visit(id);
            case "PRODUCT_EXPECTED" -> work.repair(id);
            case "RESOLVED" -> aftermath.followUp(id);
            case "COMPLETED" -> aftermath.settle(id) || aftermath.followUp(id);
            default -> throw new Stuck("unknown status " + state, null);
        };
    }

    private Optional<String> found() {
        return staff.partner(recorded)
                .newest("/v1/service-requests?limit=1&externalReference=" + recorded.key())
                .map(request -> request.path("id").asText());
    }

    private String registered() {
        var key = UUID.nameUUIDFromBytes(("replay " + recorded.key()).getBytes(StandardCharsets.UTF_8));
        try {
            var reply = staff.partner(recorded).post("/v1/service-requests", registration(), null, key.toString());
            steps.remember("/v1/service-requests/" + reply.id(), reply);
            return reply.id();
        } catch (Refused e) {
            // Another replay of the same file was faster.
            if (e.code().equals("external-reference-taken")) {
                return found().orElseThrow(() -> e);
            }
            throw e;
        }
    }

    private Map<String, Object> registration() {
        var bought = LocalDate.ofInstant(recorded.createdAt(), RecordedRequest.ZONE)
                .minusMonths(2 + recorded.chance("age", 22));
        return Fields.of(
                "channel", recorded.channel(),
                "externalReference", recorded.key(),
                "customer",
                        Fields.of(
                                "name", recorded.customer().name(),
                                "phone", recorded.customer().phone(),
                                "region", "US"),
                "product", Fields.of("code", recorded.category(), "purchasedOn", bought.toString()),
                "symptom", recorded.symptom(),
                "faultCategory", recorded.category(),
                "place",
                        Fields.of(
                                "address", recorded.address(),
                                "latitude", recorded.latitude(),
                                "longitude", recorded.longitude(),
                                "timeZone", RecordedRequest.ZONE.getId()),
                "reportedAt", recorded.createdAt().toString());
    }

    private boolean cancel(String id) throws InterruptedException {
        var path = "/v1/service-requests/" + id;
        JsonNode original = steps.look(staff.agent(recorded), path).body().path("possibleDuplicateOf");
        return steps.take(
                staff.agent(recorded),
                path,
                "REGISTERED",
                "cancellation",
                Schedule.Step.SIGNATURE,
                "reason",
                ending.name(),
                "duplicateOf",
                ending == Ending.DUPLICATE && original.isTextual() ? original.asText() : null);
    }

    private boolean triage(String id) throws InterruptedException {
        var trade = Trade.of(recorded);
        return steps.take(
                staff.agent(recorded),
                "/v1/service-requests/" + id,
                "REGISTERED",
                "triage",
                Schedule.Step.TRIAGE,
                "type",
                ending == Ending.BY_PHONE ? "INQUIRY" : "FAULT",
                "priority",
                trade.priority,
                "complexity",
                trade.complexity,
                "serviceMode",
                ending.serviceMode(),
                "skill",
                trade.skill());
    }

    private boolean decide(String id) throws InterruptedException {
        var agent = staff.agent(recorded);
        var path = "/v1/service-requests/" + id;
        return switch (ending) {
            case BY_PHONE ->
                steps.take(
                        agent,
                        path,
                        "TRIAGED",
                        "resolution",
                        Schedule.Step.SIGNATURE,
                        "solution",
                        "Explained on the telephone what to do");
            case BRING_IN ->
                steps.take(
                        agent,
                        path,
                        "TRIAGED",
                        "product-expectation",
                        Schedule.Step.DECISION,
                        "outletCode",
                        recorded.borough().outlet);
            case ON_SITE -> steps.take(agent, path, "TRIAGED", "visit-request", Schedule.Step.DECISION);
            case INSUFFICIENT_INFORMATION, DUPLICATE, OUT_OF_SCOPE -> throw new Stuck("triaged although void", null);
        };
    }
}
