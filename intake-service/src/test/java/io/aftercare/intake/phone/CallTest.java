package io.aftercare.intake.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The exchange tells, and the agent knows who calls. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CallTest {
    private static final String EXCHANGE =
            Tokens.of("service-account-exchange").roles("telephony").sign();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Database database;
    private final SettableClock clock;
    private final String agent = "agent-call-" + NUMBERS.incrementAndGet();
    private final String callId = "sip-" + NUMBERS.incrementAndGet();

    CallTest(Database database, SettableClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** S3.3-A3, S3.5-B7c */
    @Test
    void theAgentSeesWhoCallsAndWhatIsOpen() {
        var phone = Desk.aPhone();
        var known = Desk.register(Desk.AGENT, Desk.registration(phone, "WM-7000"))
                .extract()
                .jsonPath();

        report("RINGING", "\"callerNumber\": \"%s\", \"line\": \"hotline\", \"agent\": \"%s\"".formatted(phone, agent))
                .statusCode(200)
                .body("status", equalTo("RINGING"))
                .body("callId", equalTo(callId));
        report("ANSWERED", "\"agent\": \"" + agent + "\"").statusCode(200).body("status", equalTo("ANSWERED"));

        current()
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("ANSWERED"))
                .body("items[0].callerNumber", equalTo(phone))
                .body("items[0].line", equalTo("hotline"))
                .body("items[0].customerId", equalTo(known.getString("customerId")))
                .body("items[0].openRequests.id", equalTo(List.of(known.getString("id"))))
                .body("items[0].openRequests[0].number", equalTo(known.getString("number")))
                .body("items[0].answeredAt", notNullValue());
    }

    @Test
    void aContactWhoCallsIsTakenForTheCustomer() {
        var customer = Clients.customer(Desk.AGENT);
        var phone = Desk.aPhone();
        Clients.addContact(Desk.AGENT, customer, phone).statusCode(201);

        report("ANSWERED", "\"callerNumber\": \"%s\", \"agent\": \"%s\"".formatted(phone, agent));

        current().body("items[0].customerId", equalTo(customer.toString()));
    }

    /** S1-3.1a: idempotent per call. */
    @Test
    void aCallMakesOneRequestHoweverOftenItIsRegistered() {
        var phone = Desk.aPhone();
        report("ANSWERED", "\"callerNumber\": \"%s\", \"agent\": \"%s\"".formatted(phone, agent));
        var call = current().extract().jsonPath().getString("items[0].id");
        var body = Desk.registration(phone, "WM-7000").replaceFirst("\\{", "{\"callId\": \"" + call + "\",");

        var request = Desk.idOf(Desk.register(Desk.AGENT, body));

        Desk.register(Desk.AGENT, body)
                .statusCode(409)
                .body("code", equalTo("call-linked"))
                .body("serviceRequestId", equalTo(request.toString()));
        Desk.register(Desk.AGENT, body.replace("\"PHONE\"", "\"WEB\""))
                .statusCode(400)
                .body("errors[0].field", equalTo("channel"));
        Desk.register(Desk.ACME, body).statusCode(400).body("errors[0].field", equalTo("callId"));
        current().body("items[0].serviceRequestId", equalTo(request.toString()));
        report("ENDED", "\"endedBy\": \"CALLER\"");
        current().body("items", hasSize(0));
    }

    /** S3.7-E5b: who hung up is known. */
    @Test
    void reportsMayComeLateTwiceAndInAnyOrder() {
        var now = clock.instant();
        report("ENDED", "\"endedBy\": \"AGENT\", \"at\": \"%s\"".formatted(now.minusSeconds(10)));
        report("ANSWERED", "\"agent\": \"%s\", \"at\": \"%s\"".formatted(agent, now.minusSeconds(60)));
        report("ENDED", "\"endedBy\": \"CALLER\"");
        report("RINGING", "\"agent\": \"other\", \"at\": \"%s\"".formatted(now.minusSeconds(70)))
                .body("status", equalTo("ENDED"));

        current()
                .body("items[0].ringingAt", equalTo(now.minusSeconds(70).toString()))
                .body("items[0].answeredAt", equalTo(now.minusSeconds(60).toString()))
                .body("items[0].endedAt", equalTo(now.minusSeconds(10).toString()))
                .body("items[0].endedBy", equalTo("AGENT"));
    }

    @Test
    void aCallThatIsPutThroughBelongsToTheNextAgent() {
        report("ANSWERED", "\"agent\": \"%s\"".formatted(agent));
        current().body("items", hasSize(1));

        report("ANSWERED", "\"agent\": \"%s-next\"".formatted(agent));

        current().body("items", hasSize(0));
        currentOf(agent + "-next").body("items", hasSize(1));
    }

    @Test
    void aHiddenOrStrangeNumberIsACallAllTheSame() {
        report("RINGING", "\"agent\": \"%s\"".formatted(agent));
        current().body("items[0].callerNumber", nullValue()).body("items[0].customerId", nullValue());

        report("RINGING", "\"callerNumber\": \"anonymous\"").statusCode(200);

        current().body("items[0].callerNumber", equalTo("anonymous")).body("items[0].openRequests", hasSize(0));
    }

    @Test
    void aCallThatEndedUnwrittenStaysForAQuarterOfAnHour() {
        report("ANSWERED", "\"agent\": \"%s\"".formatted(agent));
        report("ENDED", "");
        current().body("items", hasSize(1));

        clock.advance(Duration.ofMinutes(16));

        current().body("items", hasSize(0));
    }

    @Test
    void whoeverAnswersHasAName() {
        report("ANSWERED", "").statusCode(400).body("errors[0].field", equalTo("agent"));
        report("RINGING", "\"at\": \"%s\"".formatted(clock.instant().plusSeconds(60)))
                .statusCode(400)
                .body("errors[0].field", equalTo("at"));
        assertThat(database.column("SELECT id FROM phone_call WHERE exchange_call_id = ?", callId))
                .isEmpty();
    }

    /** S0-2.1a */
    @Test
    void theExchangeOfAPartnerTellsAboutItsOwnNetwork() {
        var theirs =
                Tokens.of("exchange-acme").roles("telephony").partner("acme").sign();
        report(theirs, "RINGING", "\"partner\": \"globex\"").statusCode(400);

        report(theirs, "ANSWERED", "\"agent\": \"%s\"".formatted(agent)).statusCode(200);
        report("ANSWERED", "\"agent\": \"%s\"".formatted(agent)).statusCode(200);

        current().body("items.partner.sort()", equalTo(List.of("acme", "own")));
        Api.as(Tokens.of(agent).roles("agent").partner("acme"))
                .get("/v1/calls/current")
                .then()
                .body("items.partner", equalTo(List.of("acme")));
    }

    @Test
    void theNumberOfACallerIsNowhereInClearAndItsReadingAudited() {
        var phone = Desk.aPhone();
        report("RINGING", "\"callerNumber\": \"%s\", \"agent\": \"%s\"".formatted(phone, agent));
        var call = UUID.fromString(current().extract().jsonPath().getString("items[0].id"));

        var row = database.column("SELECT c::text FROM phone_call c WHERE id = ?", call)
                .getFirst();

        assertThat(row)
                .doesNotContain(
                        phone, phone.substring(1), HexFormat.of().formatHex(phone.getBytes(StandardCharsets.US_ASCII)));
        assertThat(database.column("SELECT DISTINCT actor_login FROM audit_entry WHERE person_id = ?", call))
                .containsExactly(agent);
    }

    private ValidatableResponse report(String event, String more) {
        return report(EXCHANGE, event, more);
    }

    private ValidatableResponse report(String token, String event, String more) {
        return Api.as(token)
                .body("{\"callId\": \"%s\", \"event\": \"%s\"%s}"
                        .formatted(callId, event, more.isEmpty() ? "" : ", " + more))
                .post("/v1/calls/reports")
                .then();
    }

    private ValidatableResponse current() {
        return currentOf(agent);
    }

    private static ValidatableResponse currentOf(String login) {
        return Api.as(Tokens.of(login).roles("agent"))
                .get("/v1/calls/current")
                .then()
                .statusCode(200);
    }
}
