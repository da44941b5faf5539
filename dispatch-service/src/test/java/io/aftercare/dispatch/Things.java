package io.aftercare.dispatch;

import io.aftercare.dispatch.duty.DutyRoom;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Things of every kind, fresh or at the end of their life, for checks of every operation; all by the API. */
final class Things {
    private Things() {}

    static String draftFor(Network network) {
        return Policies.drafted(network.outletCode(), Map.of());
    }

    static String retiredPolicy() {
        var policy = draftFor(new Network().opened());
        Policies.step(policy, "activation").statusCode(200);
        Policies.step(policy, "retirement").statusCode(200);
        return policy;
    }

    static String turnedDownMember() {
        var member = Member.applied(new Network());
        member.because("turning-down").statusCode(200);
        return member.id();
    }

    static String handedOver(DutyRoom room) {
        var ann = room.handingOver("ann", 0);
        var bob = room.published("bob", 8);
        DutyRoom.step(room.person("bob"), bob, "check-in", Map.of()).statusCode(200);
        DutyRoom.step(room.person("bob"), ann, "handover-acceptance", DutyRoom.acceptance(bob))
                .statusCode(200);
        return ann;
    }

    static String swapIn(DutyRoom room) {
        return Api.as(room.person("cat"))
                .body(Map.of(
                        "shiftId",
                        room.published("cat", 48),
                        "returnShiftId",
                        room.published("dan", 72),
                        "reason",
                        "A wedding"))
                .post("/v1/shifts/swaps")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String rejected(DutyRoom room, String swap) {
        Api.as(room.head())
                .header("If-Match", "*")
                .body(Map.of("reason", "Too few people"))
                .post("/v1/shifts/swaps/" + swap + "/rejection")
                .then()
                .statusCode(200);
        return swap;
    }

    /** Of somebody at a desk of his or her own, who is on duty so many hours after the room's first shift begins. */
    static String outingIn(DutyRoom room, String name, int hour) {
        var shift = room.publish(room.shift(name, hour, 8, "desk-of-" + name, "STAFF"))
                .statusCode(201)
                .extract()
                .<String>path("shifts[0].id");
        DutyRoom.step(room.person(name), shift, "check-in", Map.of()).statusCode(200);
        DutyRoom.step(room.person(name), shift, "start", Map.of()).statusCode(200);
        return Api.as(room.person(name))
                .body(Map.of("shiftId", shift, "reason", "The pharmacy"))
                .post("/v1/shifts/outings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String returned(DutyRoom room, String outing) {
        return taken(room.person("fay"), "/v1/shifts/outings", outing, "return");
    }

    static String leaveIn(DutyRoom room) {
        return Api.as(room.person("hal"))
                .body(Map.of("from", "2099-01-05T08:00:00Z", "until", "2099-01-06T08:00:00Z", "reason", "A wedding"))
                .post("/v1/leaves")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String withdrawn(DutyRoom room, String leave) {
        return taken(room.person("hal"), "/v1/leaves", leave, "withdrawal");
    }

    /** The form of a visit of acme that waits. */
    static String formOfVisit() {
        var network = new Network().wishing("partner", "acme").underPolicy("with-form");
        var request = network.request();
        var visit = network.awaitVisit(request, "REQUESTED").getString("id");
        return Api.as(Network.MANAGER)
                .get("/v1/visit-forms?visitId=" + visit)
                .jsonPath()
                .getString("items[0].id");
    }

    static String departmentOf(Network network) {
        return Api.as(Network.MANAGER)
                .body(Map.of(
                        "outletCode",
                        network.outletCode(),
                        "kind",
                        "STATION",
                        "headLogin",
                        "head-77",
                        "duties",
                        List.of("Leads the station")))
                .post("/v1/departments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String approved(String form) {
        return taken(Network.MANAGER, "/v1/visit-forms", form, "approval");
    }

    static String taken(Tokens who, String path, String id, String step) {
        Api.as(who)
                .header("If-Match", "*")
                .body(Map.of())
                .post(path + "/" + id + "/" + step)
                .then()
                .statusCode(200);
        return id;
    }

    static String slotFor(UUID visit) {
        return Api.as(Network.DISPATCHER)
                .body(Map.of("visitId", visit))
                .post("/v1/appointment-slots/searches")
                .jsonPath()
                .getString("offers[0].id");
    }

    static String releasedSlot(Network network) {
        var slot = slotFor(network.proposedVisit());
        for (var step : List.of("hold", "release")) {
            Api.as(Network.DISPATCHER)
                    .header("If-Match", "*")
                    .body(Map.of())
                    .post("/v1/appointment-slots/" + slot + "/" + step)
                    .then()
                    .statusCode(200);
        }
        return slot;
    }

    static UUID cancelledVisit(Network network) {
        var request = network.request();
        var visit = network.awaitVisit(request, "PROPOSED").getString("id");
        EventFeeder.send(
                "service_request.cancelled.v1",
                request,
                4,
                Map.of("serviceRequestId", request, "at", Network.appointment().get("from")));
        network.awaitVisit(request, "CANCELLED");
        return UUID.fromString(visit);
    }

    static String outletOf(Network network) {
        return Api.as(Network.ADMIN)
                .get("/v1/outlets?code=" + network.outletCode())
                .jsonPath()
                .getString("items[0].id");
    }

    static String technicianOf(Network network) {
        return Api.as(Network.DISPATCHER)
                .get("/v1/technicians?login=" + network.login(1))
                .jsonPath()
                .getString("items[0].id");
    }

    /** A situation on a visit of this network, told to the head of its station. */
    static String reportedIn(Network network) {
        departmentOf(network);
        return Api.as(network.technician(1))
                .body(Map.of("visitId", network.proposedVisit(), "words", "The cellar is under water"))
                .post("/v1/situation-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String acknowledgedReport() {
        var report = reportedIn(new Network().opened().withTechnician(1));
        return taken(Tokens.of("head-77").roles("agent"), "/v1/situation-reports", report, "acknowledgement");
    }
}
