package io.aftercare.parts.reservation;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.Patience;
import io.aftercare.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A repair as this service hears of it: by the events of the repair service. */
final class ARepair {
    static final Tokens MANAGER = Tokens.of("manager-01").roles("manager");

    private final UUID id = Ids.next();
    private final UUID requestId = Ids.next();
    private final String outletCode;
    private final String partner;
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private long told;

    private ARepair(String outletCode, String partner) {
        this.outletCode = outletCode;
        this.partner = partner;
    }

    static ARepair at(AnOutlet outlet) {
        return new ARepair(outlet.code(), "own");
    }

    static ARepair at(String outletCode) {
        return new ARepair(outletCode, "own");
    }

    static ARepair at(AnOutlet outlet, String partner) {
        return new ARepair(outlet.code(), partner);
    }

    ARepair aMinuteLater() {
        now = now.plusSeconds(60);
        return this;
    }

    RepairEvents.PlanApproved plan(int version, Map<String, Integer> parts) {
        now = now.plusSeconds(60);
        return new RepairEvents.PlanApproved(id, requestId, now, partner, outletCode, version, pieces(parts));
    }

    UUID planApproved(int version, Map<String, Integer> parts) {
        return EventFeeder.send("repair.plan_approved.v1", id, ++told, plan(version, parts));
    }

    void abandoned() {
        now = now.plusSeconds(60);
        EventFeeder.send("repair.abandoned.v1", id, ++told, new RepairEvents.RepairAbandoned(id, now));
    }

    /** The same, for a test that told events by itself. */
    void abandonedAfter(long sequence) {
        told = sequence;
        abandoned();
    }

    void completed(Map<String, Integer> used) {
        now = now.plusSeconds(60);
        EventFeeder.send("repair.completed.v1", id, ++told, new RepairEvents.RepairCompleted(id, now, pieces(used)));
    }

    void requestCancelled() {
        now = now.plusSeconds(60);
        EventFeeder.send(
                "service_request.cancelled.v1", requestId, 9, new RepairEvents.RequestCancelled(requestId, now));
    }

    /** Waits until this version of the plan has a reservation in this status, and gives it. */
    JsonPath reservation(int planVersion, String status) {
        return Patience.await("%s of plan %d of %s".formatted(status, planVersion, id))
                .until(() -> find(planVersion), found -> found != null && status.equals(found.getString("status")));
    }

    boolean hasReservation(int planVersion) {
        return find(planVersion) != null;
    }

    /** Waits until so many pieces of the first line are due back. */
    void awaitToReturn(int planVersion, int pieces) {
        Patience.await(pieces + " due back of " + id).until(() -> {
            var found = find(planVersion);
            return found != null && found.getInt("lines[0].toReturn") == pieces;
        });
    }

    /** Hands everything out, as the clerk does. */
    Response issue(int planVersion) {
        var reservationId = find(planVersion).getString("id");
        var etag =
                Api.as(AnOutlet.CLERK).get("/v1/reservations/" + reservationId).header("ETag");
        return Api.as(AnOutlet.CLERK)
                .header("If-Match", etag)
                .body(Map.of())
                .post("/v1/reservations/" + reservationId + "/issue");
    }

    Response takeBack(int planVersion, Map<String, Integer> parts) {
        var reservationId = find(planVersion).getString("id");
        return Api.as(AnOutlet.CLERK)
                .header("If-Match", "*")
                .body(Map.of("lines", pieces(parts)))
                .post("/v1/reservations/" + reservationId + "/return");
    }

    private @Nullable JsonPath find(int planVersion) {
        var page = Api.as(MANAGER).get("/v1/reservations?repairId=" + id).jsonPath();
        return page.<Map<String, Object>>getList("items").stream()
                .filter(item -> item.get("planVersion").equals(planVersion))
                .map(item -> Api.as(MANAGER)
                        .get("/v1/reservations/" + item.get("id"))
                        .jsonPath())
                .findAny()
                .orElse(null);
    }

    private static List<RepairEvents.Pieces> pieces(Map<String, Integer> parts) {
        return parts.entrySet().stream()
                .map(entry -> new RepairEvents.Pieces(entry.getKey(), entry.getValue()))
                .toList();
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }
}
