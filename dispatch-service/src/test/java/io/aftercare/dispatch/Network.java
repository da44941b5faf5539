package io.aftercare.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.Patience;
import io.aftercare.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A service network of its own for one test: an outlet, technicians with a skill that nobody else has, and requests for
 * that skill. Everything goes through the API and the topics.
 */
public final class Network {
    public static final Tokens ADMIN = Tokens.of("admin-01").roles("admin");
    public static final Tokens DISPATCHER = Tokens.of("dispatcher-01").roles("dispatcher");
    public static final Tokens MANAGER = Tokens.of("manager-01").roles("manager");

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final double LATITUDE = 40.742;
    private static final double LONGITUDE = -73.769;

    private final int number = NUMBER.incrementAndGet();
    private final String skill = "skill-" + number;
    private final Map<String, Object> wishes = new HashMap<>();

    public String outletCode() {
        return "TEST-" + number;
    }

    public String skill() {
        return skill;
    }

    /** The login of the n-th technician of this network. */
    public String login(int technician) {
        return "net-%d-tech-%d".formatted(number, technician);
    }

    public Tokens technician(int technician) {
        return Tokens.of(login(technician)).roles("technician").outlet(outletCode());
    }

    public Tokens stationHead() {
        return Tokens.of("head-" + number).roles("station-head").outlet(outletCode());
    }

    public Network opened() {
        openOutlet(Map.of()).statusCode(201);
        return this;
    }

    public ValidatableResponse openOutlet(Map<String, Object> changes) {
        return Api.as(ADMIN).body(outletFacts(changes)).post("/v1/outlets").then();
    }

    /** What would open the outlet. */
    public Map<String, Object> outletFacts(Map<String, Object> changes) {
        var facts = new HashMap<String, Object>(Map.of(
                "code",
                outletCode(),
                "name",
                "Test outlet",
                "latitude",
                LATITUDE,
                "longitude",
                LONGITUDE,
                "timeZone",
                "America/New_York",
                "radiusKm",
                60,
                "workingHours",
                always()));
        facts.putAll(changes);
        return facts;
    }

    /** Registers the n-th technician, who lives n kilometres north of the outlet. */
    public Network withTechnician(int technician) {
        return withTechnician(technician, Map.of());
    }

    public Network withTechnician(int technician, Map<String, Object> changes) {
        registerTechnician(technician, changes).statusCode(201);
        return this;
    }

    public ValidatableResponse registerTechnician(int technician, Map<String, Object> changes) {
        var facts = new HashMap<String, Object>(Map.of(
                "login",
                login(technician),
                "displayName",
                "Mary Jones " + technician,
                "outletCode",
                outletCode(),
                "skills",
                List.of(skill),
                "latitude",
                LATITUDE + technician / 111.195,
                "longitude",
                LONGITUDE,
                "radiusKm",
                60));
        facts.putAll(changes);
        return Api.as(DISPATCHER).body(facts).post("/v1/technicians").then();
    }

    public String outletId() {
        return Api.as(ADMIN).get("/v1/outlets?code=" + outletCode()).jsonPath().getString("items[0].id");
    }

    public String technicianId(int technician) {
        return Api.as(ADMIN)
                .get("/v1/technicians?login=" + login(technician))
                .jsonPath()
                .getString("items[0].id");
    }

    /** Changes a field of the requests to come. */
    public Network wishing(String field, Object value) {
        wishes.put(field, value);
        return this;
    }

    /** Binds the requests to come to a policy of this code. */
    public Network underPolicy(String code) {
        var policy = new HashMap<>(policy());
        policy.put("code", code);
        return wishing("policy", policy);
    }

    /** Binds the requests to come to a policy under which such a fee is due. */
    public Network underFeePolicy(String feePolicy) {
        var policy = new HashMap<>(policy());
        policy.put("feePolicy", feePolicy);
        return wishing("policy", policy);
    }

    /** Requests a visit at the outlet's door, as intake would, and gives the id of the request. */
    public UUID request() {
        var serviceRequestId = Ids.next();
        EventFeeder.send("service_request.visit_requested.v1", serviceRequestId, 3, requestOf(serviceRequestId));
        return serviceRequestId;
    }

    public Map<String, Object> requestOf(UUID serviceRequestId) {
        var now = Instant.ofEpochMilli(System.currentTimeMillis()).minus(Duration.ofSeconds(1));
        var facts = new HashMap<String, Object>(Map.ofEntries(
                Map.entry("serviceRequestId", serviceRequestId),
                Map.entry("at", now),
                Map.entry("partner", "acme"),
                Map.entry("channel", "PHONE"),
                Map.entry("productCode", "WM-7000"),
                Map.entry("skill", skill),
                Map.entry("priority", "P2"),
                Map.entry("customerId", Ids.next()),
                Map.entry("assetId", Ids.next()),
                Map.entry("inWarranty", true),
                Map.entry("policy", policy()),
                Map.entry("faultCategory", "no-heat"),
                Map.entry("latitude", LATITUDE),
                Map.entry("longitude", LONGITUDE),
                Map.entry("reportedAt", now.minus(Duration.ofMinutes(5))),
                Map.entry("timeZone", "America/New_York")));
        facts.putAll(wishes);
        return facts;
    }

    /** Requests a visit and waits until it is proposed. */
    public UUID proposedVisit() {
        return UUID.fromString(awaitVisit(request(), "PROPOSED").getString("id"));
    }

    /** Waits until the visit of a request has this status. */
    public JsonPath awaitVisit(UUID serviceRequestId, String status) {
        return await(() -> visitsOf(serviceRequestId), "items[0].status", status, "items[0]");
    }

    /** Waits until a visit is proposed to the n-th technician. */
    public JsonPath awaitProposalTo(int technician, UUID visitId) {
        return await(
                () -> Api.as(DISPATCHER).get("/v1/visits/" + visitId).jsonPath(),
                "technicianLogin",
                login(technician),
                "");
    }

    public static JsonPath visitsOf(UUID serviceRequestId) {
        return Api.as(DISPATCHER)
                .get("/v1/visits?serviceRequestId=" + serviceRequestId)
                .jsonPath();
    }

    public static JsonPath visit(UUID visitId) {
        return Api.as(DISPATCHER).get("/v1/visits/" + visitId).jsonPath();
    }

    /** Takes a step with the {@code ETag} of this moment. */
    public static ValidatableResponse step(Tokens who, UUID visitId, String step, Map<String, ?> facts) {
        var etag = Api.as(DISPATCHER).get("/v1/visits/" + visitId).header("ETag");
        return Api.as(who)
                .header("If-Match", etag)
                .body(facts)
                .post("/v1/visits/" + visitId + "/" + step)
                .then();
    }

    /** Takes steps that are all expected to go well: {@code acceptance} and {@code appointment}. */
    public UUID appointedVisit(int technician) {
        var visitId = proposedVisit();
        var who = technician(technician);
        step(who, visitId, "acceptance", Map.of()).statusCode(200);
        step(who, visitId, "appointment", appointment()).statusCode(200);
        return visitId;
    }

    /** Takes steps that are all expected to go well: {@code acceptance} to {@code arrival}. */
    public UUID arrivedVisit(int technician) {
        var visitId = appointedVisit(technician);
        var who = technician(technician);
        step(who, visitId, "departure", Map.of()).statusCode(200);
        step(who, visitId, "arrival", Map.of()).statusCode(200);
        return visitId;
    }

    public static Map<String, Object> appointment() {
        var now = Instant.ofEpochMilli(System.currentTimeMillis());
        return Map.of(
                "from", now.toString(), "until", now.plus(Duration.ofHours(2)).toString());
    }

    public static List<Map<String, String>> always() {
        return List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY").stream()
                .map(day -> Map.of("day", day, "from", "00:00", "until", "24:00"))
                .toList();
    }

    private static JsonPath await(Supplier<JsonPath> source, String path, String expected, String root) {
        var found = new JsonPath[1];
        Patience.await().untilAsserted(() -> {
            found[0] = source.get();
            assertThat(found[0].getString(path)).isEqualTo(expected);
        });
        return found[0].setRootPath(root);
    }

    private static Map<String, Object> policy() {
        return Map.ofEntries(
                Map.entry("code", "on-site-standard"),
                Map.entry("version", 1),
                Map.entry("planApproval", "NONE"),
                Map.entry("acceptance", "SIGNATURE"),
                Map.entry("feePolicy", "FREE_IN_WARRANTY"),
                Map.entry("followUpRequired", true),
                Map.entry("followUpWorkingDays", 3),
                Map.entry("followUpMaxAttempts", 3),
                Map.entry("lowScoreAtMost", 3),
                Map.entry("acceptWithinMinutes", 30),
                Map.entry("contactWithinMinutes", 480),
                Map.entry("actFirstAllowed", false));
    }
}
