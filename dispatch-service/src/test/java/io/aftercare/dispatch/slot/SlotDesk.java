package io.aftercare.dispatch.slot;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody at the telephone who looks for appointments, all by the API. */
final class SlotDesk {
    static final Tokens AGENT = Tokens.of("agent-01").roles("agent");
    /** Where the visits of a {@link Network} are. */
    static final double LATITUDE = 40.742;

    static final double LONGITUDE = -73.769;

    private SlotDesk() {}

    /** A network whose outlet opens every day from nine to one, with technicians who live where the customers do. */
    static Network network(int technicians) {
        var network = new Network();
        network.openOutlet(Map.of("workingHours", nineToOne())).statusCode(201);
        for (var technician = 1; technician <= technicians; technician++) {
            network.withTechnician(technician, Map.of("latitude", LATITUDE, "maxOpenVisits", 1000));
        }
        return network;
    }

    static List<Map<String, String>> nineToOne() {
        return Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
                .map(day -> Map.of("day", day, "from", "09:00", "until", "13:00"))
                .toList();
    }

    static ValidatableResponse search(Map<String, ?> facts) {
        return Api.as(AGENT).body(facts).post("/v1/appointment-slots/searches").then();
    }

    static JsonPath offersFor(UUID visitId) {
        return search(Map.of("visitId", visitId)).statusCode(200).extract().jsonPath();
    }

    /** The facts of a visit that there is not yet, at the place of the network's visits. */
    static Map<String, Object> facts(Network network) {
        return new HashMap<>(Map.of(
                "skill",
                network.skill(),
                "priority",
                "P3",
                "latitude",
                LATITUDE,
                "longitude",
                LONGITUDE,
                "partner",
                "acme"));
    }

    static ValidatableResponse step(Object slotId, String step, Map<String, ?> facts) {
        return Api.as(AGENT)
                .header("If-Match", "*")
                .body(facts)
                .post("/v1/appointment-slots/" + slotId + "/" + step)
                .then();
    }

    static JsonPath slot(Object slotId) {
        return Api.as(AGENT).get("/v1/appointment-slots/" + slotId).jsonPath();
    }

    /** The n-th offer for a visit, held. */
    static String held(UUID visitId, int offer) {
        var id = offersFor(visitId).getString("offers[" + offer + "].id");
        step(id, "hold", Map.of()).statusCode(200);
        return id;
    }

    static String booked(UUID visitId) {
        var id = held(visitId, 0);
        step(id, "booking", Map.of()).statusCode(200);
        return id;
    }

    static Instant inDays(int days) {
        return Instant.ofEpochMilli(System.currentTimeMillis()).plus(Duration.ofDays(days));
    }
}
