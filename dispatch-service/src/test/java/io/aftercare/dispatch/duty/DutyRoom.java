package io.aftercare.dispatch.duty;

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
import java.util.concurrent.atomic.AtomicInteger;

/** An outlet in Shanghai with people on duty at its telephone, all by the API. */
public final class DutyRoom {
    public static final String DESK = "telephone";
    /** A Tuesday in Shanghai, eight in the morning; the first of October that follows is a holiday. */
    public static final Instant TUESDAY = Instant.parse("2026-09-01T00:00:00Z");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final int number = NUMBER.incrementAndGet();
    private final Network network;
    private final Instant begin;

    private DutyRoom(Network network, Instant begin) {
        this.network = network;
        this.begin = begin;
    }

    /** In the outlet of a network that is open, where the first shift ends just now. */
    public static DutyRoom in(Network network) {
        return new DutyRoom(
                network, Instant.ofEpochMilli(System.currentTimeMillis()).minus(Duration.ofHours(8)));
    }

    public static DutyRoom opened() {
        var room = new DutyRoom(new Network(), TUESDAY);
        room.network
                .openOutlet(Map.of("timeZone", "Asia/Shanghai", "latitude", 31.23, "longitude", 121.47))
                .statusCode(201);
        return room;
    }

    public String outletCode() {
        return network.outletCode();
    }

    public String login(String name) {
        return "duty-%d-%s".formatted(number, name);
    }

    public Tokens person(String name) {
        return Tokens.of(login(name)).roles("agent").outlet(outletCode());
    }

    public Tokens head() {
        return Tokens.of(login("head")).roles("station-head").outlet(outletCode());
    }

    /** A shift of eight hours at the telephone, so many hours after the first one begins. */
    public Map<String, Object> shift(String name, int hour) {
        return shift(name, hour, 8, DESK, "STAFF");
    }

    public Map<String, Object> shift(String name, int hour, int hours, String desk, String grade) {
        var from = begin.plus(Duration.ofHours(hour));
        return new HashMap<>(Map.of(
                "desk",
                desk,
                "staffLogin",
                login(name),
                "grade",
                grade,
                "from",
                from.toString(),
                "until",
                from.plus(Duration.ofHours(hours)).toString()));
    }

    public ValidatableResponse publish(Map<String, Object> shift) {
        return publish(List.of(shift));
    }

    public ValidatableResponse publish(List<Map<String, Object>> shifts) {
        return Api.as(head())
                .body(Map.of("outletCode", outletCode(), "shifts", shifts))
                .post("/v1/shifts/rosters")
                .then();
    }

    /** The id of a published shift. */
    public String published(String name, int hour) {
        return publish(shift(name, hour)).statusCode(201).extract().path("shifts[0].id");
    }

    public static ValidatableResponse step(Tokens who, String shiftId, String step, Map<String, ?> facts) {
        return Api.as(who)
                .header("If-Match", "*")
                .body(facts)
                .post("/v1/shifts/" + shiftId + "/" + step)
                .then();
    }

    public JsonPath shiftOf(String shiftId) {
        return Api.as(head()).get("/v1/shifts/" + shiftId).jsonPath();
    }

    /** A shift that is on duty. */
    public String onDuty(String name, int hour) {
        var id = published(name, hour);
        step(person(name), id, "check-in", Map.of()).statusCode(200);
        step(person(name), id, "start", Map.of()).statusCode(200);
        return id;
    }

    public void keepLog(String name, String shiftId, List<String> sections) {
        sections.forEach(
                section -> step(person(name), shiftId, "log-entry", Map.of("section", section, "words", "As usual"))
                        .statusCode(200));
    }

    /** A shift with a complete log whose handover is offered: two telephones, one computer. */
    public String handingOver(String name, int hour) {
        var id = onDuty(name, hour);
        keepLog(name, id, List.of("EQUIPMENT", "DIFFICULT_ISSUES", "ROSTER_CHANGES", "UNFINISHED"));
        step(person(name), id, "handover", handover()).statusCode(200);
        return id;
    }

    public static Map<String, Object> handover() {
        return new HashMap<>(Map.of("items", items(2, 1), "tidy", true));
    }

    public static Map<String, Object> acceptance(String nextShiftId) {
        return new HashMap<>(Map.of("nextShiftId", nextShiftId, "counts", items(2, 1), "logRead", true));
    }

    public static List<Map<String, Object>> items(int telephones, int computers) {
        return List.of(
                Map.of("item", "telephone", "count", telephones), Map.of("item", "computer", "count", computers));
    }
}
