package io.aftercare.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.Patience;
import io.aftercare.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One job, driven over HTTP and Kafka as its people and the other services do. */
public final class Bench {
    public static final String OUTLET = "NYC-BK";

    public final UUID requestId = Ids.next();
    public final UUID visitId = Ids.next();
    public final UUID customerId = Ids.next();
    public final UUID reservationId = Ids.next();
    private String partner = "own";
    private String outlet = OUTLET;
    private String technician = "tech-01";
    private String planApproval = "NONE";
    private String acceptance = "SIGNATURE";
    private String feePolicy = "FREE_IN_WARRANTY";
    private boolean inWarranty;
    private UUID repairId = new UUID(0, 0);
    private String etag = "*";

    public static Tokens technician(String login) {
        return Tokens.of(login).roles("technician").outlet(OUTLET);
    }

    public static Tokens agent() {
        return Tokens.of("agent-01").roles("agent");
    }

    public static Tokens head() {
        return Tokens.of("head-03").roles("station-head").outlet(OUTLET);
    }

    public static Tokens inspector() {
        return Tokens.of("inspector-03").roles("inspector").outlet(OUTLET);
    }

    public Bench policy(String planApproval, String acceptance) {
        this.planApproval = planApproval;
        this.acceptance = acceptance;
        return this;
    }

    public Bench partner(String name) {
        partner = name;
        return this;
    }

    public Bench outlet(String code) {
        outlet = code;
        return this;
    }

    public Bench technicianIs(String login) {
        technician = login;
        return this;
    }

    public Bench inWarranty() {
        inWarranty = true;
        return this;
    }

    public Map<String, Object> jobFacts() {
        var facts = new HashMap<String, Object>();
        facts.put("serviceRequestId", requestId);
        facts.put("partner", partner);
        facts.put("channel", "PHONE");
        facts.put("productCode", "AC-900");
        facts.put("skill", "heating");
        facts.put("priority", "P2");
        facts.put("customerId", customerId);
        facts.put("assetId", Ids.next());
        facts.put("inWarranty", inWarranty);
        facts.put("faultCategory", "no-heat");
        facts.put("latitude", 40.678);
        facts.put("longitude", -73.944);
        facts.put("reportedAt", "2026-11-20T08:00:00Z");
        facts.put("at", "2026-11-20T09:00:00Z");
        facts.put("outletCode", outlet);
        facts.put(
                "policy",
                Map.ofEntries(
                        Map.entry("code", "test"),
                        Map.entry("version", 1),
                        Map.entry("planApproval", planApproval),
                        Map.entry("acceptance", acceptance),
                        Map.entry("feePolicy", feePolicy),
                        Map.entry("followUpRequired", true),
                        Map.entry("followUpWorkingDays", 3),
                        Map.entry("followUpMaxAttempts", 3),
                        Map.entry("lowScoreAtMost", 3),
                        Map.entry("acceptWithinMinutes", 30),
                        Map.entry("contactWithinMinutes", 480),
                        Map.entry("actFirstAllowed", false)));
        return facts;
    }

    public Map<String, Object> visitArrived() {
        var facts = jobFacts();
        facts.put("visitId", visitId);
        facts.put("technicianId", Ids.next());
        facts.put("technicianLogin", technician);
        facts.put("onTime", true);
        return facts;
    }

    /** The technician arrives, and the repair is there. */
    public Bench arrived() {
        EventFeeder.send("visit.arrived.v1", visitId, 6, visitArrived());
        return found();
    }

    /** The customer is expected with the product. */
    public Bench expected() {
        EventFeeder.send("service_request.product_expected.v1", requestId, 3, jobFacts());
        return found();
    }

    public Bench cancelled() {
        EventFeeder.send(
                "service_request.cancelled.v1",
                requestId,
                4,
                Map.of("serviceRequestId", requestId, "at", "2026-11-20T10:00:00Z", "partner", partner));
        return this;
    }

    /** What the parts service says: reserved, short, issued, returned or released. */
    public Bench reservation(String what, long sequence, Map<String, Object> more) {
        var payload = new HashMap<String, Object>(more);
        payload.put("reservationId", reservationId);
        payload.put("repairId", repairId);
        payload.putIfAbsent("planVersion", 1);
        payload.put("serviceRequestId", requestId);
        payload.put("at", "2026-11-20T10:00:00Z");
        EventFeeder.send("reservation." + what + ".v1", reservationId, sequence, payload);
        return this;
    }

    /** The same of a later version of the plan, which has a reservation of its own. */
    public Bench reservationOfPlan(int planVersion, UUID id, String what, long sequence, Map<String, Object> more) {
        var payload = new HashMap<String, Object>(more);
        payload.put("reservationId", id);
        payload.put("repairId", repairId);
        payload.put("planVersion", planVersion);
        payload.put("serviceRequestId", requestId);
        payload.put("at", "2026-11-20T10:00:00Z");
        EventFeeder.send("reservation." + what + ".v1", id, sequence, payload);
        return this;
    }

    public static Map<String, Object> fans(int quantity) {
        return Map.of(
                "lines",
                List.of(Map.of(
                        "partNumber", "FAN-120", "quantity", quantity, "unitPriceCents", 4500, "currency", "CNY")));
    }

    /** Waits until the service has heard of the job. */
    public Bench found() {
        Patience.await("repair of " + requestId).until(() -> !repairsOfRequest().isEmpty());
        repairId = repairsOfRequest().getFirst();
        return this;
    }

    public List<UUID> repairsOfRequest() {
        var ids = Api.as(Tokens.of("manager-01").roles("manager"))
                .get("/v1/repairs?serviceRequestId=" + requestId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class);
        return new ArrayList<>(ids.stream().map(UUID::fromString).toList());
    }

    public UUID repairId() {
        return repairId;
    }

    /** The repair as a manager reads it; remembers its ETag. */
    public JsonPath read() {
        var answer = Api.as(Tokens.of("manager-01").roles("manager")).get("/v1/repairs/" + repairId);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        etag = answer.header("ETag");
        return answer.jsonPath();
    }

    public String etag() {
        return etag;
    }

    public String status() {
        return read().getString("status");
    }

    public void awaitStatus(String status) {
        Patience.await(status).until(() -> status().equals(status));
    }

    public void awaitParts(String partsStatus) {
        Patience.await(partsStatus).until(() -> read().getString("partsStatus").equals(partsStatus));
    }

    /** Tries a step under the present ETag. */
    public Response attempt(Tokens who, String step, Object body) {
        read();
        return Api.as(who).header("If-Match", etag).body(body).post("/v1/repairs/" + repairId + "/" + step);
    }

    /** Takes a step that must succeed. */
    public JsonPath take(Tokens who, String step, Object body) {
        var answer = attempt(who, step, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    public Tokens tech() {
        return technician(technician).outlet(outlet);
    }

    public Bench diagnosed() {
        take(
                tech(),
                "diagnosis",
                Map.of(
                        "findings", "Fan of Mrs Miller is stuck",
                        "faultCode", "FAN-STUCK",
                        "workContent", "Replace the fan",
                        "estimatedMinutes", 90));
        return this;
    }

    public Bench planned(int fans) {
        take(tech(), "plan", plan("Replace fan", fans));
        return this;
    }

    /** The body of a plan or its revision. */
    public static Map<String, Object> plan(String step, int fans) {
        var parts = fans == 0 ? List.of() : List.of(Map.of("partNumber", "FAN-120", "quantity", fans));
        return Map.of("steps", List.of("Open", step), "parts", parts, "labourMinutes", 60);
    }

    public static Map<String, Object> revision(String step, int fans) {
        var body = new HashMap<>(plan(step, fans));
        body.put("reason", "Mr Smith's board is burnt as well");
        return body;
    }

    public Bench started() {
        take(tech(), "start", Map.of("safetyConfirmed", true));
        return this;
    }

    public Bench finished(int fans) {
        var parts = fans == 0 ? List.of() : List.of(Map.of("partNumber", "FAN-120", "quantity", fans));
        take(tech(), "finish", Map.of("partsUsed", parts, "labourMinutes", 30, "workDone", "Fan replaced"));
        return this;
    }

    public Bench tested() {
        take(tech(), "test", Map.of("passed", true));
        return this;
    }

    public Bench signed() {
        take(tech(), "signature", Map.of("signedBy", "CUSTOMER", "satisfied", true));
        return this;
    }
}
