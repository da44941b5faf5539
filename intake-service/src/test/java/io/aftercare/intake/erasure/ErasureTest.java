package io.aftercare.intake.erasure;

import static io.aftercare.intake.Clients.CONTACTS;
import static io.aftercare.intake.Clients.SITES;
import static io.aftercare.intake.Clients.read;
import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.erasure.Erasures.cancel;
import static io.aftercare.intake.erasure.Erasures.customer;
import static io.aftercare.intake.erasure.Erasures.erase;
import static io.aftercare.intake.erasure.Erasures.served;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S1-8.1b, S1-8.2b, S2-6.2b: a person is erased, and the anonymous case stays. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ErasureTest {
    private static final String EXCHANGE =
            Tokens.of("service-account-exchange").roles("telephony").sign();

    private final Database database;

    ErasureTest(Database database) {
        this.database = database;
    }

    @Test
    void thePersonIsGoneAndTheCaseStays() {
        var served = served(AGENT);

        erase(MANAGER, served.customer())
                .statusCode(200)
                .body("name", nullValue())
                .body("phone", nullValue())
                .body("erasedAt", notNullValue());

        customer(served.customer()).body("name", nullValue()).body("address", nullValue());
        Desk.read(AGENT, served.request())
                .statusCode(200)
                .body("symptom", nullValue())
                .body("productCode", equalTo("WM-7000"))
                .body("faultCategory", equalTo("no-heat"))
                .body("status", equalTo("CANCELLED"));
        Desk.contact(AGENT, served.request())
                .statusCode(200)
                .body("name", nullValue())
                .body("phone", nullValue())
                .body("address", nullValue());
    }

    @Test
    void theErasureIsToldToAllServicesOnce() {
        var served = served(ACME);
        erase(ACME, served.customer()).statusCode(200);

        erase(ACME, served.customer()).statusCode(200);

        var told = TopicReader.await("customer.erased.v1", served.customer());
        assertThat(told.payload().get("partner").asText()).isEqualTo("acme");
        assertThat(told.payload().get("ground").asText()).isEqualTo("REQUESTED");
        assertThat(told.sequence()).isEqualTo(1);
        assertThat(database.column(
                        "SELECT purpose FROM audit_entry WHERE person_id = ? AND action = 'ERASED'", served.customer()))
                .containsExactly("customer.erase");
        assertThat(TopicReader.eventsOf("aftercare.customer", served.customer()))
                .hasSize(1);
    }

    @Test
    void whoeverStillWaitsForServiceIsNotErased() {
        var registered = Desk.register(AGENT, Desk.registration(Desk.aPhone(), "WM-7000"));
        var request = Desk.idOf(registered);
        var customer = UUID.fromString(registered.extract().jsonPath().getString("customerId"));

        erase(MANAGER, customer)
                .statusCode(409)
                .body("code", equalTo("customer-has-open-requests"))
                .body("serviceRequestIds", contains(request.toString()));

        customer(customer).body("name", equalTo("Mary Jones"));
        cancel(request);
        erase(MANAGER, customer).statusCode(200);
    }

    @Test
    void contactsAndSitesGoWithTheCustomer() {
        var customer = Clients.customer(AGENT);
        var phone = Desk.aPhone();
        var contact = Desk.idOf(Clients.addContact(AGENT, customer, phone));
        var site = Clients.site(AGENT, customer);

        erase(MANAGER, customer).statusCode(200);

        read(AGENT, CONTACTS, contact)
                .statusCode(200)
                .body("name", nullValue())
                .body("phone", nullValue())
                .body("email", nullValue())
                .body("status", equalTo("ENDED"));
        read(AGENT, SITES, site)
                .statusCode(200)
                .body("address", nullValue())
                .body("houseRules", nullValue())
                .body("accessHours", nullValue())
                .body("latitude", equalTo(31.2f))
                .body("longitude", equalTo(121.5f))
                .body("status", equalTo("ENDED"));
        foundBy(phone).body("items", hasSize(0));
    }

    @Test
    void theCallsOfAnErasedPersonTellNoNumber() {
        var phone = Desk.aPhone();
        var elsewhere = Desk.aPhone();
        var customer = Clients.customer(AGENT, phone);
        Clients.addContact(AGENT, customer, elsewhere).statusCode(201);
        var agent = "agent-erasure-" + phone.substring(8);
        call(phone, agent);
        call(elsewhere, agent);
        calls(agent).body("items.callerNumber", hasItem(phone)).body("items.callerNumber", hasItem(elsewhere));

        erase(MANAGER, customer).statusCode(200);

        calls(agent)
                .body("items", hasSize(2))
                .body("items.callerNumber", contains(nullValue(), nullValue()))
                .body("items.customerId", contains(nullValue(), nullValue()));
        call(phone, agent); // the exchange reports again, and nobody is troubled
        calls(agent).body("items.callerNumber", contains(nullValue(), nullValue()));
    }

    @Test
    void theNumberOfAnErasedPersonMakesANewCustomer() {
        var served = served(AGENT);
        erase(MANAGER, served.customer()).statusCode(200);
        foundBy(served.phone()).body("items", hasSize(0));

        Desk.register(AGENT, Desk.registration(served.phone(), "WM-7000"))
                .statusCode(201)
                .body("customerId", not(equalTo(served.customer().toString())));
    }

    @Test
    void nothingNewIsWrittenAboutAnErasedPerson() {
        var served = served(AGENT);
        erase(MANAGER, served.customer()).statusCode(200);

        Clients.addContact(AGENT, served.customer(), Desk.aPhone())
                .statusCode(409)
                .body("code", equalTo("customer-erased"));
        Desk.register(
                        AGENT,
                        Desk.registration(served.phone(), "WM-7000")
                                .replace(
                                        "{\"name\": \"Mary Jones\", \"phone\": \"%s\"}".formatted(served.phone()),
                                        "{\"id\": \"%s\"}".formatted(served.customer())))
                .statusCode(409)
                .body("code", equalTo("person-erased"));
    }

    /** A nightly upload of the partner's own system does not bring the person back. */
    @Test
    void anUpsertDoesNotBringAnErasedPersonBack() {
        var phone = Desk.aPhone();
        var reference = "C-" + phone.substring(5);
        var customer = Desk.idOf(put(reference, phone));
        erase(ACME, customer).statusCode(200);

        put(reference, phone).statusCode(409).body("code", equalTo("customer-erased"));
    }

    /** S0-4.1c */
    @Test
    void aPartnerErasesItsOwnCustomersOnly() {
        var served = served(ACME);

        erase(GLOBEX, served.customer()).statusCode(404);
        erase(AGENT, served.customer()).statusCode(403);

        customer(served.customer()).body("name", equalTo("Mary Jones"));
    }

    @Test
    void thatTheTimeIsOverIsForTheRulesToSay() {
        Api.as(MANAGER)
                .header("If-Match", "*")
                .body("{\"ground\": \"RETENTION_OVER\"}")
                .post("/v1/customers/" + Clients.customer(AGENT) + "/erasure")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("ground"));
    }

    private static ValidatableResponse put(String reference, String phone) {
        return Api.as(ACME)
                .body("{\"name\": \"Mary Jones\", \"phone\": \"%s\"}".formatted(phone))
                .put("/v1/customers/by-reference/" + reference)
                .then();
    }

    private static ValidatableResponse foundBy(String phone) {
        return Api.as(AGENT)
                .queryParam("phone", phone)
                .get("/v1/customers")
                .then()
                .statusCode(200);
    }

    private static void call(String phone, String agent) {
        Api.as(EXCHANGE)
                .body("{\"callId\": \"sip%s\", \"event\": \"ANSWERED\", \"callerNumber\": \"%s\", \"agent\": \"%s\"}"
                        .formatted(phone, phone, agent))
                .post("/v1/calls/reports")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse calls(String agent) {
        return Api.as(Tokens.of(agent).roles("agent"))
                .get("/v1/calls/current")
                .then()
                .statusCode(200);
    }
}
