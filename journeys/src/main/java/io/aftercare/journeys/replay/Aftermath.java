package io.aftercare.journeys.replay;

import io.aftercare.journeys.client.ApiClient;
import io.aftercare.journeys.client.Fields;

/** The fee and the follow-up call of one request, one step per call. */
final class Aftermath {
    private final RecordedRequest recorded;
    private final Staff staff;
    private final Steps steps;
    private int calls;

    Aftermath(RecordedRequest recorded, Staff staff, Steps steps) {
        this.recorded = recorded;
        this.staff = staff;
        this.steps = steps;
    }

    boolean settle(String requestId) throws InterruptedException {
        var cashier = staff.agent(recorded);
        var path = steps.pathOf(cashier, "/v1/settlements", "serviceRequestId", requestId);
        if (path == null) {
            return false;
        }
        var settlement = steps.look(cashier, path);
        return switch (settlement.state()) {
            case "DRAFTED" -> steps.take(cashier, path, "DRAFTED", "confirmation", Schedule.Step.CONFIRMATION);
            case "CONFIRMED" ->
                steps.take(
                        cashier,
                        path,
                        "CONFIRMED",
                        "payment",
                        Schedule.Step.PAYMENT,
                        "method",
                        recorded.chance("method", 3) == 0 ? "CASH" : "CARD",
                        "amountCents",
                        settlement.body().path("totalCents").asLong());
            default -> false;
        };
    }

    boolean followUp(String requestId) throws InterruptedException {
        var caller = staff.followUpAgent();
        var path = steps.pathOf(caller, "/v1/follow-ups", "serviceRequestId", requestId);
        if (path == null) {
            return false;
        }
        return switch (steps.look(caller, path).state()) {
            case "OPENED" -> recorded.chance("reach", 20) == 0 ? called(caller, path) : answered(caller, path);
            case "INVESTIGATING" ->
                steps.take(
                        staff.investigator(),
                        path,
                        "INVESTIGATING",
                        "investigation",
                        Schedule.Step.INVESTIGATION,
                        "cause",
                        "The customer was not told about the delay",
                        "measure",
                        "Call ahead when an appointment cannot be kept");
            case "INVESTIGATED" ->
                steps.take(caller, path, "INVESTIGATED", "customer-informed", Schedule.Step.INFORMED);
            default -> false;
        };
    }

    /** One in twenty is never reached. */
    private boolean called(ApiClient caller, String path) throws InterruptedException {
        calls++;
        var step =
                switch (calls) {
                    case 1 -> Schedule.Step.CALL;
                    case 2 -> Schedule.Step.SECOND_CALL;
                    default -> Schedule.Step.THIRD_CALL;
                };
        return steps.take(caller, path, "OPENED", "attempt", step, "outcome", "NO_ANSWER");
    }

    /** Of a hundred who answer, sixty are delighted, twenty-eight content and twelve not. */
    private boolean answered(ApiClient caller, String path) throws InterruptedException {
        var opinion = recorded.chance("opinion", 100);
        var satisfaction = opinion < 60 ? 5 : opinion < 88 ? 4 : 1 + opinion % 3;
        return steps.take(
                caller,
                path,
                "OPENED",
                "answer",
                Schedule.Step.CALL,
                "satisfaction",
                satisfaction,
                "dimensions",
                Fields.of("speed", Math.max(1, satisfaction - 1), "attitude", 5, "quality", satisfaction),
                "problemSolved",
                satisfaction > 1);
    }
}
