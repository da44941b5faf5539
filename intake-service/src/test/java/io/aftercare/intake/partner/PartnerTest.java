package io.aftercare.intake.partner;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Partners are let in, and what is to be done in Keycloak waits for it; the journeys do it with a Keycloak. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PartnerTest {
    private final Database database;

    PartnerTest(Database database) {
        this.database = database;
    }

    @Test
    void whatIsToBeDoneInKeycloakIsWrittenDown() {
        var partner = Onboarded.one();

        partner.read()
                .body("status", equalTo("PREPARING"))
                .body("clientId", equalTo("partner-" + partner.code()))
                .body("requestsPerSecond", equalTo(50))
                .body("sandbox", equalTo(false))
                .body("stepsWaiting", equalTo(5));
        assertThat(partner.steps().extract().jsonPath().getList("items.kind", String.class))
                .containsExactlyInAnyOrder("CREATE_CLIENT", "SET_CLAIMS", "GRANT_ROLE", "SET_SECRET", "ENABLE_CLIENT");
    }

    @Test
    void whatFailsIsTriedAgainAndTheRestWaits() {
        var partner = Onboarded.one();

        await().untilAsserted(() ->
                assertThat(step(partner, "CREATE_CLIENT").getInt("attempts")).isGreaterThanOrEqualTo(2));

        assertThat(step(partner, "CREATE_CLIENT").getString("lastFailure")).isEqualTo("UNREACHABLE");
        assertThat(step(partner, "CREATE_CLIENT").getString("status")).isEqualTo("WAITING");
        assertThat(step(partner, "SET_CLAIMS").getInt("attempts")).isZero();
        partner.read().body("status", equalTo("PREPARING"));
    }

    @Test
    void theSecretIsShownOnceAndLiesSealed() {
        var partner = Onboarded.one();

        assertThat(partner.secret()).hasSizeGreaterThan(40);
        Api.as(Desk.ADMIN).get(Onboarded.PARTNERS + partner.id()).then().body(not(containsString(partner.secret())));
        assertThat(database.column("SELECT p::text FROM partner_network p WHERE id = ?", partner.id()))
                .noneMatch(row -> row.contains(partner.secret()));
    }

    @Test
    void aPartnerChangesItsOwnSecretAndNobodyElses() {
        var partner = Onboarded.one();

        partner.step(partner.token(), "secret-rotation", "{}")
                .statusCode(200)
                .body("clientSecret", not(equalTo(partner.secret())));

        partner.step(Onboarded.one().token(), "secret-rotation", "{}").statusCode(404);
        assertThat(partner.steps().extract().jsonPath().getList("items.kind", String.class))
                .filteredOn("SET_SECRET"::equals)
                .hasSize(2);
    }

    @Test
    void aCodeBelongsToOnePartner() {
        var partner = Onboarded.one();

        Onboarded.onboard(partner.code())
                .statusCode(409)
                .body("code", equalTo("partner-code-taken"))
                .body("partnerId", equalTo(partner.id().toString()));
        Onboarded.onboard("own").statusCode(400).body("errors[0].field", equalTo("code"));
    }

    @Test
    void whoIsDisabledBeforeTheEndIsNotEnabledLater() {
        var partner = Onboarded.one();

        partner.step(Desk.ADMIN, "disablement", "{}").statusCode(200).body("status", equalTo("DISABLED"));

        assertThat(step(partner, "ENABLE_CLIENT").getString("status")).isEqualTo("SKIPPED");
        assertThat(step(partner, "DISABLE_CLIENT").getString("status")).isEqualTo("WAITING");
        partner.step(Desk.ADMIN, "enablement", "{}").statusCode(200).body("status", equalTo("PREPARING"));
        partner.step(Desk.ADMIN, "enablement", "{}").statusCode(409);
    }

    @Test
    void anotherShareOfCallsIsTold() {
        var partner = Onboarded.one();

        partner.step(Desk.ADMIN, "change", "{\"requestsPerSecond\": 7}")
                .statusCode(200)
                .body("requestsPerSecond", equalTo(7))
                .body("name", equalTo("Initech"))
                .body("stepsWaiting", equalTo(6));
    }

    @Test
    void aPartnerSeesItselfOnly() {
        var partner = Onboarded.one();
        var other = Onboarded.one();

        Api.as(partner.token()).get("/v1/partners").then().body("items.code", equalTo(List.of(partner.code())));
        Api.as(partner.token()).get(Onboarded.PARTNERS + other.id()).then().statusCode(404);
    }

    @Test
    void nobodyIsSentForATrial() {
        var partner = Onboarded.sandbox();
        var request = Desk.idOf(Desk.register(partner.token(), Desk.registration(Desk.aPhone(), "WM-7000")));
        Desk.read(partner.token(), request).body("sandbox", equalTo(true));
        Desk.triage(request, "ON_SITE").statusCode(200);

        Desk.step(Desk.SUPPORT, request, "visit-request", "{}")
                .statusCode(409)
                .body("code", equalTo("sandbox-request"));
        Desk.step(Desk.SUPPORT, request, "product-expectation", "{\"outletCode\": \"NYC-BK\"}")
                .statusCode(409)
                .body("code", equalTo("sandbox-request"));

        Desk.read(Desk.ACME, Desk.registered(Desk.ACME)).body("sandbox", equalTo(false));
    }

    @Test
    void aTrialThatIsResolvedIsDone() {
        var partner = Onboarded.sandbox();
        var request = Desk.idOf(Desk.register(partner.token(), Desk.registration(Desk.aPhone(), "WM-7000")));
        Desk.triage(request, "PHONE").statusCode(200);

        Desk.step(Desk.SUPPORT, request, "resolution", "{\"solution\": \"Turned on\"}")
                .statusCode(200);

        Desk.read(partner.token(), request).body("status", equalTo("CLOSED"));
    }

    @Test
    void aSandboxBeginsAgainFromNothing() {
        var partner = Onboarded.sandbox();
        var phone = Desk.aPhone();
        var body = Desk.registration(phone, "WM-7000").replaceFirst("\\{", "{\"externalReference\": \"T-1\",");
        var first = Desk.register(partner.token(), body);
        var request = Desk.idOf(first);
        var customer = UUID.fromString(first.extract().path("customerId"));

        partner.step(partner.token(), "sandbox-reset", "{}").statusCode(200);
        await().untilAsserted(() -> partner.read().body("resetDoneAt", notNullValue()));

        partner.read().body("resetCustomers", equalTo(1));
        Desk.read(partner.token(), request).body("status", equalTo("CANCELLED"));
        assertThat(database.column("SELECT 1 FROM customer WHERE id = ? AND erased_at IS NOT NULL", customer))
                .hasSize(1);
        var again = Desk.register(partner.token(), body).statusCode(201);
        assertThat(again.extract().<String>path("customerId")).isNotEqualTo(customer.toString());
    }

    @Test
    void whoWorksInEarnestIsNotReset() {
        var partner = Onboarded.one();
        var customer = Clients.customer(partner.token());

        partner.step(partner.token(), "sandbox-reset", "{}").statusCode(409).body("code", equalTo("not-a-sandbox"));

        Api.as(partner.token()).get("/v1/customers/" + customer).then().statusCode(200);
    }

    private static JsonPath step(Onboarded partner, String kind) {
        return partner.steps().extract().jsonPath().setRootPath("items.find { it.kind == '%s' }".formatted(kind));
    }
}
