package io.aftercare.intake.customer;

import static io.aftercare.intake.Desk.AGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S0-4.1c, S1-8.1b: who sees a person in clear, who behind a mask, and that only clear readings are noted. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MaskingTest {
    private static final AtomicInteger LOGINS = new AtomicInteger();

    private final Database database;
    private final String login = "masking-" + LOGINS.incrementAndGet();

    MaskingTest(Database database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "manager", "follow-up-agent"})
    void whoServesThePersonSeesItInClear(String role) {
        var person = person();

        seen(role, "/v1/customers/" + person)
                .body("masked", equalTo(false))
                .body("name", equalTo("王小明"))
                .body("address", equalTo("12 Ocean Parkway"));
        assertThat(readings(person)).containsExactly("customer.read");
        seen(role, "/v1/customers/" + person + "/contacts").body("items[0].name", equalTo("Li Hua"));
        seen(role, "/v1/customers/" + person + "/sites").body("items[0].address", equalTo("4 Harbour Road"));
        assertThat(readings(person)).containsExactlyInAnyOrder("customer.read", "contact.list", "site.list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tech-support", "dispatcher"})
    void whoPlansTheWorkSeesAMask(String role) {
        var person = person();

        seen(role, "/v1/customers/" + person)
                .body("masked", equalTo(true))
                .body("name", equalTo("王**"))
                .body("email", nullValue())
                .body("address", nullValue());
        seen(role, "/v1/customers/" + person + "/contacts")
                .body("items[0].name", equalTo("L*****"))
                .body("items[0].email", nullValue());
        seen(role, "/v1/customers/" + person + "/sites")
                .body("items[0].address", nullValue())
                .body("items[0].houseRules", nullValue());
        assertThat(readings(person)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"technician", "station-head", "inspector", "parts-clerk", "quality-supervisor", "admin"})
    void whoHasNothingToDoWithThePersonDoesNotSeeIt(String role) {
        var person = person();

        assertThat(as(role).get("/v1/customers/" + person).statusCode()).isIn(403, 404);
        assertThat(as(role).get("/v1/customers/" + person + "/contacts").statusCode())
                .isIn(403, 404);
        assertThat(as(role).get("/v1/customers/" + person + "/sites").statusCode())
                .isIn(403, 404);
        assertThat(readings(person)).isEmpty();
    }

    @Test
    void aChineseMobileNumberIsRecognisedByBothEnds() {
        var customer = Desk.idOf(Api.as(AGENT)
                .body("{\"name\": \"王小明\", \"phone\": \"138 1234 %s\", \"region\": \"CN\"}"
                        .formatted(Desk.aPhone().substring(8)))
                .post("/v1/customers")
                .then());

        var shown = seen("dispatcher", "/v1/customers/" + customer).extract().<String>path("phone");

        assertThat(shown).matches("138\\*{4}[0-9]{4}");
    }

    private static UUID person() {
        var person = Clients.customer(AGENT);
        Clients.contact(AGENT, person);
        Clients.site(AGENT, person);
        return person;
    }

    private ValidatableResponse seen(String role, String path) {
        return as(role).get(path).then().statusCode(200);
    }

    private RequestSpecification as(String role) {
        return Api.as(Tokens.of(login).roles(role).sign());
    }

    private List<String> readings(UUID person) {
        return database.column(
                "SELECT purpose FROM audit_entry WHERE person_id = ? AND action = 'READ' AND actor_login = ?",
                person,
                login);
    }
}
