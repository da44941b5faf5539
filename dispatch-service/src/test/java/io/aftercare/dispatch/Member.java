package io.aftercare.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.Api;
import io.aftercare.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The membership of a network's outlet, all by the API. */
public final class Member {
    public static final Tokens QUALITY = Tokens.of("quality-01").roles("quality-supervisor");
    public static final List<String> CONDITIONS = List.of("LEGAL_PERSON", "CREDIT", "ABILITY", "SERVICE");

    private static final String PATH = "/v1/outlets/memberships";

    private final Network network;
    private final String id;

    private Member(Network network, String id) {
        this.network = network;
        this.id = id;
    }

    public static Member applied(Network network) {
        return applied(network, Map.of());
    }

    public static Member applied(Network network, Map<String, Object> outlet) {
        return new Member(
                network,
                apply(network, outlet).statusCode(201).extract().path("id").toString());
    }

    public static ValidatableResponse apply(Network network) {
        return apply(network, Map.of());
    }

    private static ValidatableResponse apply(Network network, Map<String, Object> outlet) {
        return Api.as(Network.MANAGER)
                .body(Map.of("party", "Bright Service Ltd.", "outlet", network.outletFacts(outlet)))
                .post(PATH)
                .then();
    }

    /** An active member whose contract covers the skill of its network. */
    public static Member active(Network network) {
        return applied(network).proved().contracted(Map.of()).trained().activated();
    }

    public Member proved() {
        CONDITIONS.forEach(condition -> prove(condition, today().plusDays(300)).statusCode(200));
        return this;
    }

    public ValidatableResponse prove(String condition, LocalDate until) {
        return step(
                QUALITY,
                "proof",
                Map.of("condition", condition, "met", true, "evidence", "File 17", "validUntil", until.toString()));
    }

    public Member contracted(Map<String, Object> changes) {
        conclude(changes).statusCode(200);
        return this;
    }

    public ValidatableResponse conclude(Map<String, Object> changes) {
        var facts = new HashMap<String, Object>(Map.of(
                "skills",
                List.of(network.skill()),
                "from",
                today().minusDays(1).toString(),
                "until",
                today().plusDays(365).toString(),
                "renewalNoticeDays",
                60,
                "reference",
                "C-17"));
        facts.putAll(changes);
        return step(Network.MANAGER, "contract", facts);
    }

    public Member trained() {
        step(QUALITY, "training", Map.of("on", today().minusDays(1).toString(), "evidence", "List 3"))
                .statusCode(200);
        return this;
    }

    public Member activated() {
        step(Network.MANAGER, "activation", Map.of()).statusCode(200);
        return this;
    }

    public ValidatableResponse because(String step) {
        return step(Network.MANAGER, step, Map.of("reason", "As agreed"));
    }

    public ValidatableResponse fined() {
        return step(QUALITY, "sanction", Map.of("kind", "FINE", "reason", "Late three times", "fineCents", 50_000));
    }

    /** Takes a step with the {@code ETag} of this moment. */
    public ValidatableResponse step(Tokens who, String step, Map<String, ?> facts) {
        var etag = Api.as(Network.MANAGER).get(PATH + "/" + id).header("ETag");
        return Api.as(who)
                .header("If-Match", etag)
                .body(facts)
                .post(PATH + "/" + id + "/" + step)
                .then();
    }

    public ValidatableResponse readBy(Tokens who) {
        return Api.as(who).get(PATH + "/" + id).then();
    }

    public JsonPath seen() {
        return readBy(Network.MANAGER).statusCode(200).extract().jsonPath();
    }

    public Member checked(String status) {
        assertThat(seen().getString("status")).isEqualTo(status);
        return this;
    }

    public String id() {
        return id;
    }

    /** By the clock at the outlet. */
    public static LocalDate today() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(System.currentTimeMillis()), ZoneId.of("America/New_York"));
    }
}
