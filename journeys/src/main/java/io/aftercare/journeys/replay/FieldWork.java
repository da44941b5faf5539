package io.aftercare.journeys.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftercare.journeys.client.ApiClient;
import io.aftercare.journeys.client.Fields;
import io.aftercare.journeys.client.Refused;
import io.aftercare.journeys.client.Unanswered;
import io.aftercare.journeys.replay.RecordedRequest.Borough;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The visit and the repair of one request, one step per call. */
final class FieldWork {
    private static final Duration ALONE = Duration.ofSeconds(20);

    private final RecordedRequest recorded;
    private final Staff staff;
    private final Steps steps;
    private long unassignedSince;
    private boolean failedOnce;

    FieldWork(RecordedRequest recorded, Staff staff, Steps steps) {
        this.recorded = recorded;
        this.staff = staff;
        this.steps = steps;
    }

    /** The next step of the visit, and of the repair once the technician is there. */
    boolean visit(String requestId) throws InterruptedException {
        var path = steps.pathOf(staff.dispatcher(), "/v1/visits", "serviceRequestId", requestId);
        if (path == null) {
            return false;
        }
        var visit = steps.look(staff.dispatcher(), path).body();
        var technician = staff.person(visit.path("technicianLogin").asText("tech-01"));
        return switch (visit.path("status").asText()) {
            case "REQUESTED" -> assigned(path);
            case "PROPOSED" -> answered(technician, path, visit);
            case "ACCEPTED" -> appointed(technician, path);
            case "APPOINTED" -> steps.take(technician, path, "APPOINTED", "departure", Schedule.Step.DEPARTURE);
            case "DEPARTED" -> steps.take(technician, path, "DEPARTED", "arrival", Schedule.Step.ARRIVAL);
            case "ARRIVED" -> repair(requestId);
            case "CANCELLED" -> throw new Stuck("visit cancelled", null);
            default -> false;
        };
    }

    /** Nobody fitted or everybody said no: after a while the dispatcher decides. */
    private boolean assigned(String path) throws InterruptedException {
        if (unassignedSince == 0) {
            unassignedSince = System.nanoTime();
        }
        if (System.nanoTime() - unassignedSince < ALONE.toNanos()) {
            return false;
        }
        unassignedSince = 0;
        var technicians = recorded.borough().technicians;
        return steps.take(
                staff.dispatcher(),
                path,
                "REQUESTED",
                "assignment",
                Schedule.Step.ACCEPTANCE,
                "technicianLogin",
                technicians.get(recorded.chance("override", technicians.size())),
                "reason",
                "Nobody else is free");
    }

    private boolean answered(ApiClient technician, String path, JsonNode visit) throws InterruptedException {
        if (recorded.chance("refusal", 40) == 0 && visit.path("attempt").asInt(1) == 1) {
            return steps.take(
                    technician,
                    path,
                    "PROPOSED",
                    "refusal",
                    Schedule.Step.ACCEPTANCE,
                    "reason",
                    "Still busy at the previous customer");
        }
        return steps.take(technician, path, "PROPOSED", "acceptance", Schedule.Step.ACCEPTANCE);
    }

    private boolean appointed(ApiClient technician, String path) throws InterruptedException {
        var schedule = Schedule.of(recorded);
        var from = schedule.at(Schedule.Step.DEPARTURE);
        // One technician in eight does not keep what was agreed.
        var until = recorded.chance("late", 8) == 0
                ? from.plus(Duration.ofMinutes(1))
                : schedule.at(Schedule.Step.ARRIVAL).plus(Duration.ofHours(1));
        return steps.take(
                technician,
                path,
                "ACCEPTED",
                "appointment",
                Schedule.Step.APPOINTMENT,
                "from",
                from.toString(),
                "until",
                until.toString());
    }

    /** The next step of the repair; false as well when it is complete and the request has not heard it yet. */
    boolean repair(String requestId) throws InterruptedException {
        var path = steps.pathOf(staff.manager(), "/v1/repairs", "serviceRequestId", requestId);
        if (path == null) {
            return false;
        }
        var repair = steps.look(staff.manager(), path).body();
        var outlet = Borough.ofOutlet(repair.path("outletCode").asText());
        var technician = staff.person(repair.path("technicianLogin")
                .asText(outlet.technicians.get(recorded.chance("bench", outlet.technicians.size()))));
        return switch (repair.path("status").asText()) {
            case "EXPECTED" ->
                steps.take(
                        technician,
                        path,
                        "EXPECTED",
                        "receipt",
                        Schedule.Step.ARRIVAL,
                        "condition",
                        "Used, complete",
                        "accessories",
                        List.of("Power cord"));
            case "OPENED" -> diagnosed(technician, path);
            case "DIAGNOSED" ->
                steps.take(
                        technician,
                        path,
                        "DIAGNOSED",
                        "plan",
                        Schedule.Step.PLAN,
                        "steps",
                        List.of("Make safe", "Remove the cause", "Test"),
                        "parts",
                        parts(),
                        "labourMinutes",
                        40);
            case "PLANNED" ->
                steps.take(staff.person(outlet.head), path, "PLANNED", "approval", Schedule.Step.APPROVAL);
            case "APPROVED" -> started(technician, path, repair);
            case "STARTED" -> finished(technician, path, repair);
            case "FINISHED" -> tested(technician, path);
            case "TESTED" -> accepted(technician, staff.person(outlet.inspector), path, repair);
            case "INSPECTED" -> signed(technician, path, "INSPECTED");
            case "ABANDONED" -> throw new Stuck("repair abandoned", null);
            default -> false;
        };
    }

    private boolean diagnosed(ApiClient technician, String path) throws InterruptedException {
        return steps.take(
                technician,
                path,
                "OPENED",
                "diagnosis",
                Schedule.Step.DIAGNOSIS,
                "findings",
                "As reported: " + recorded.complaint(),
                "faultCode",
                recorded.category(),
                "workContent",
                "Find and remove the cause",
                "estimatedMinutes",
                30 + 15 * recorded.chance("estimate", 8));
    }

    private List<Map<String, Object>> parts() {
        var partNumber = Trade.of(recorded).partNumber;
        return partNumber == null
                ? List.of()
                : List.of(Fields.of("partNumber", partNumber, "quantity", 1 + recorded.chance("quantity", 2)));
    }

    private boolean started(ApiClient technician, String path, JsonNode repair) throws InterruptedException {
        var partsStatus = repair.path("partsStatus").asText();
        if (partsStatus.equals("NONE") || partsStatus.equals("ISSUED")) {
            return steps.take(technician, path, "APPROVED", "start", Schedule.Step.START, "safetyConfirmed", true);
        }
        return issued(repair.path("id").asText(), repair.path("outletCode").asText());
    }

    /** The parts are handed out; what is short is delivered first. The repair hears of it by an event. */
    private boolean issued(String repairId, String outlet) throws InterruptedException {
        var clerk = staff.partsClerk();
        var path = steps.pathOf(clerk, "/v1/reservations", "repairId", repairId);
        if (path == null) {
            return false;
        }
        var state = steps.look(clerk, path).state();
        if (state.equals("SHORT")) {
            Warehouse.bookIn(clerk, outlet, parts(), "for " + path);
            steps.forget();
            return true;
        }
        return state.equals("RESERVED") && steps.take(clerk, path, "RESERVED", "issue", Schedule.Step.ISSUE);
    }

    private boolean finished(ApiClient technician, String path, JsonNode repair) throws InterruptedException {
        // What was built in before a failed test is not built in twice.
        var again = failedOnce || repair.path("labourMinutes").asInt() > 0;
        return steps.take(
                technician,
                path,
                "STARTED",
                "finish",
                Schedule.Step.FINISH,
                "partsUsed",
                again ? List.of() : parts(),
                "labourMinutes",
                20 + recorded.chance("labour", 60),
                "workDone",
                "Removed the cause: " + recorded.complaint());
    }

    private boolean tested(ApiClient technician, String path) throws InterruptedException {
        var passed = failedOnce || recorded.chance("test", 50) != 0;
        failedOnce |= !passed;
        return steps.take(technician, path, "FINISHED", "test", Schedule.Step.TEST, "passed", passed);
    }

    private boolean accepted(ApiClient technician, ApiClient inspector, String path, JsonNode repair)
            throws InterruptedException {
        return repair.at("/policy/acceptance").asText().equals("SIGNATURE")
                ? signed(technician, path, "TESTED")
                : steps.take(inspector, path, "TESTED", "inspection", Schedule.Step.INSPECTION, "passed", true);
    }

    private boolean signed(ApiClient technician, String path, String from) throws InterruptedException {
        return steps.take(
                technician,
                path,
                from,
                "signature",
                Schedule.Step.SIGNATURE,
                "signedBy",
                "CUSTOMER",
                "satisfied",
                true);
    }

    /** Told with a failure. */
    String whereabouts(String requestId) {
        try {
            var visit = steps.pathOf(staff.dispatcher(), "/v1/visits", "serviceRequestId", requestId);
            var repair = steps.pathOf(staff.manager(), "/v1/repairs", "serviceRequestId", requestId);
            var at = repair == null ? null : steps.look(staff.manager(), repair);
            return (visit == null
                            ? ", no visit"
                            : ", " + visit + " is "
                                    + steps.look(staff.dispatcher(), visit).state())
                    + (at == null
                            ? ", no repair"
                            : ", " + repair + " is " + at.state() + " with parts " + at.text("partsStatus"));
        } catch (Refused | Unanswered e) {
            return ", and where it stands cannot be read";
        }
    }
}
