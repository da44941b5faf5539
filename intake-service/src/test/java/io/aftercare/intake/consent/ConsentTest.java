package io.aftercare.intake.consent;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What customers agree to, and what is refused without it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ConsentTest {
    private static final String CALLER =
            Tokens.of("followup-consent").roles("follow-up-agent").sign();
    private static final String EXCHANGE =
            Tokens.of("service-account-exchange").roles("telephony").sign();

    private final Database database;
    private final Clock clock;

    ConsentTest(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** S3.3-E1a, S2-4.2a, S3.5-J1, S3.1-C1 */
    @Test
    void withoutADecisionOnlyCallingBackIsAllowed() {
        standing(AGENT, Clients.customer(AGENT))
                .body("purposes.findAll { it.allowed }.purpose", contains("CALL_BACK"))
                .body("purposes.decision", contains(nullValue(), nullValue(), nullValue(), nullValue()));
    }

    @Test
    void aDecisionIsKeptWithAllThatProvesIt() {
        var customer = Clients.customer(ACME);

        var id = Desk.idOf(decide(ACME, customer, "MARKETING", "GIVEN", ""));

        list(ACME, customer)
                .body("items.id", contains(id.toString()))
                .body("items[0].purpose", equalTo("MARKETING"))
                .body("items[0].decision", equalTo("GIVEN"))
                .body("items[0].channel", equalTo("PHONE"))
                .body("items[0].evidence", equalTo("Mary Jones said so"))
                .body("items[0].noticeVersion", equalTo("2026-10"))
                .body("items[0].recordedBy", equalTo("service-account-partner-acme"));
        list(SUPPORT, customer).body("items[0].evidence", nullValue());
        var row = database.column("SELECT c::text FROM consent c WHERE id = ?", id)
                .getFirst();
        assertThat(row).doesNotContain(HexFormat.of().formatHex("Mary".getBytes(StandardCharsets.UTF_8)));
        Clients.audit(customer).body("items.purpose", hasItem("consent.record"));
    }

    @Test
    void theDecisionWithTheLatestMomentHolds() {
        var customer = Clients.customer(AGENT);
        var now = clock.instant();
        decide(AGENT, customer, "PREFERENCES", "WITHDRAWN", ", \"at\": \"%s\"".formatted(now.minusSeconds(60)))
                .statusCode(201);

        decide(AGENT, customer, "PREFERENCES", "GIVEN", ", \"at\": \"%s\"".formatted(now.minusSeconds(600)))
                .statusCode(201);

        standing(AGENT, customer)
                .body("purposes.find { it.purpose == 'PREFERENCES' }.allowed", equalTo(false))
                .body("purposes.find { it.purpose == 'PREFERENCES' }.decision", equalTo("WITHDRAWN"));
        list(AGENT, customer).body("items.decision", contains("WITHDRAWN", "GIVEN"));
    }

    /** S3.3-E1a: whoever does not want to be called back is not reached by those who call back. */
    @Test
    void whoObjectsToCallBacksIsBehindAMaskForThoseWhoCall() {
        var registered = Desk.register(AGENT, Desk.registration(Desk.aPhone(), "WM-7000"));
        var request = Desk.idOf(registered);
        var customer = UUID.fromString(registered.extract().jsonPath().getString("customerId"));
        read(CALLER, customer).body("masked", equalTo(false));
        Desk.contact(CALLER, request).statusCode(200);

        decide(CALLER, customer, "CALL_BACK", "WITHDRAWN", "").statusCode(201);

        read(CALLER, customer).body("masked", equalTo(true)).body("address", nullValue());
        Desk.contact(CALLER, request).statusCode(403).body("code", equalTo("call-back-refused"));
        read(AGENT, customer).body("masked", equalTo(false));
        Desk.contact(AGENT, request).statusCode(200);

        decide(AGENT, customer, "CALL_BACK", "GIVEN", "").statusCode(201);
        read(CALLER, customer).body("masked", equalTo(false));
        Desk.contact(CALLER, request).statusCode(200);
    }

    /** S2-4.2a */
    @Test
    void aCallIsRecordedOnlyWithConsent() {
        var phone = Desk.aPhone();
        var customer = Clients.customer(AGENT, phone);
        ringing(phone).body("mayRecord", equalTo(false));

        decide(AGENT, customer, "RECORDING", "GIVEN", "").statusCode(201);
        ringing(phone).body("mayRecord", equalTo(true));

        decide(AGENT, customer, "RECORDING", "WITHDRAWN", "").statusCode(201);
        ringing(phone).body("mayRecord", equalTo(false));
        ringing("anonymous").body("mayRecord", equalTo(false));
    }

    /** S0-4.1c */
    @Test
    void aPartnerDecidesForItsOwnCustomersOnly() {
        var customer = Clients.customer(ACME);

        decide(GLOBEX, customer, "MARKETING", "GIVEN", "").statusCode(404);
        decide(SUPPORT, customer, "MARKETING", "GIVEN", "").statusCode(403);
        Api.as(GLOBEX).get("/v1/customers/" + customer + "/consents").then().statusCode(404);
        Api.as(GLOBEX)
                .get("/v1/customers/" + customer + "/consents/standing")
                .then()
                .statusCode(404);
    }

    @Test
    void theEvidenceGoesWithThePerson() {
        var customer = Clients.customer(AGENT);
        decide(AGENT, customer, "MARKETING", "GIVEN", "").statusCode(201);
        Api.as(MANAGER)
                .header("If-Match", "*")
                .body("{\"ground\": \"CONSENT_WITHDRAWN\"}")
                .post("/v1/customers/" + customer + "/erasure")
                .then()
                .statusCode(200);

        list(AGENT, customer).body("items[0].purpose", equalTo("MARKETING")).body("items[0].evidence", nullValue());
        decide(AGENT, customer, "MARKETING", "WITHDRAWN", "").statusCode(409).body("code", equalTo("customer-erased"));
    }

    @Test
    void nobodyRewritesADecision() {
        var id = Desk.idOf(decide(AGENT, Clients.customer(AGENT), "MARKETING", "GIVEN", ""));

        assertThatThrownBy(() -> database.change("UPDATE consent SET decision = 'WITHDRAWN' WHERE id = ?", id))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.change("DELETE FROM consent WHERE id = ?", id))
                .hasMessageContaining("append-only");
    }

    private static ValidatableResponse decide(
            String token, UUID customer, String purpose, String decision, String more) {
        return Api.as(token)
                .body("""
                {"purpose": "%s", "decision": "%s", "channel": "PHONE", "evidence": "Mary Jones said so",
                 "noticeVersion": "2026-10"%s}""".formatted(purpose, decision, more))
                .post("/v1/customers/" + customer + "/consents")
                .then();
    }

    private static ValidatableResponse list(String token, UUID customer) {
        return Api.as(token)
                .get("/v1/customers/" + customer + "/consents")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse standing(String token, UUID customer) {
        return Api.as(token)
                .get("/v1/customers/" + customer + "/consents/standing")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String token, UUID customer) {
        return Api.as(token).get("/v1/customers/" + customer).then().statusCode(200);
    }

    private static ValidatableResponse ringing(String number) {
        return Api.as(EXCHANGE)
                .body("{\"callId\": \"consent-%s\", \"event\": \"RINGING\", \"callerNumber\": \"%s\"}"
                        .formatted(number, number))
                .post("/v1/calls/reports")
                .then()
                .statusCode(200);
    }
}
