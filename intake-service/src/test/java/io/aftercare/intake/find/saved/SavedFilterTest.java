package io.aftercare.intake.find.saved;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.aftercare.intake.Database;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Saved filters over HTTP. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SavedFilterTest {
    private static final String PATH = "/v1/service-request-filters";
    private static final String COLLEAGUE =
            Tokens.of("agent-colleague").roles("agent").sign();
    private static final String AT_AN_OUTLET =
            Tokens.of("agent-outlet").roles("agent").outlet("NYC-QN").sign();

    private final Database database;

    SavedFilterTest(Database database) {
        this.database = database;
    }

    @Test
    void aFilterFindsAgainWhatItWasSavedFor() {
        var phone = aPhone();
        var request = idOf(register(AGENT, registration(phone, "WM-7000")));
        var filter = idOf(save(AGENT, aName(), false, "\"phone\": \"" + phone + "\""));

        assertThat(found(AGENT, filter)).containsExactly(request.toString());
        get(AGENT, filter).statusCode(200).body("conditions.phone", equalTo(phone));
        Api.as(AGENT).get(PATH + "?limit=200").then().body("items.id", hasItem(filter.toString()));
        assertThat(database.column("SELECT f::text FROM saved_filter f WHERE id = ?", filter))
                .noneMatch(row -> row.contains(phone));
    }

    @Test
    void aFilterIsChangedByItsMakerOnly() {
        var name = aName();
        var product = "SAV-" + aPhone().substring(8);
        var request = idOf(register(AGENT, registration(aPhone(), product)));
        var filter = idOf(save(AGENT, name, true, "\"productCode\": \"NONE\""));
        assertThat(found(COLLEAGUE, filter)).isEmpty();

        step(COLLEAGUE, filter, "change", body(name, true, "\"productCode\": \"X\""))
                .statusCode(403)
                .body("code", equalTo("filter-of-another"));
        step(COLLEAGUE, filter, "removal", "{}").statusCode(403);
        step(AGENT, filter, "change", body(name + " new", true, "\"productCode\": \"" + product + "\""))
                .statusCode(200)
                .body("name", equalTo(name + " new"));

        assertThat(found(COLLEAGUE, filter)).containsExactly(request.toString());
    }

    @Test
    void aFilterIsSharedWithTheTeamOfItsMaker() {
        var own = idOf(save(AGENT, aName(), false, "\"number\": \"R-1\""));
        var shared = idOf(save(AGENT, aName(), true, "\"number\": \"R-1\""));

        get(COLLEAGUE, own).statusCode(404);
        get(COLLEAGUE, shared).statusCode(200).body("owner", equalTo("agent-01"));
        Api.as(COLLEAGUE)
                .get(PATH + "?limit=200")
                .then()
                .body("items.id", hasItem(shared.toString()))
                .body("items.id", not(hasItem(own.toString())));
        for (var stranger : List.of(AT_AN_OUTLET, ACME, GLOBEX)) {
            get(stranger, shared).statusCode(404);
            Api.as(stranger)
                    .get(PATH + "/" + shared + "/service-requests")
                    .then()
                    .statusCode(404);
            Api.as(stranger).get(PATH + "?limit=200").then().body("items.id", not(hasItem(shared.toString())));
            step(stranger, shared, "removal", "{}", "*").statusCode(404);
        }
    }

    /** S0-4.1c */
    @Test
    void aSharedFilterShowsWhatItsUserMaySee() {
        var product = "SAV-" + aPhone().substring(8);
        var acme = Tokens.of("acme-clerk").roles("partner").partner("acme").sign();
        var filter = idOf(save(ACME, aName(), true, "\"productCode\": \"" + product + "\""));
        var request = idOf(register(ACME, registration(aPhone(), product)));
        register(GLOBEX, registration(aPhone(), product)).statusCode(201);

        assertThat(found(acme, filter)).containsExactly(request.toString());
    }

    @Test
    void aNameIsUniqueForItsOwner() {
        var name = aName();
        save(AGENT, name, false, "").statusCode(201);

        save(AGENT, name, true, "").statusCode(409).body("code", equalTo("filter-name-taken"));
        save(COLLEAGUE, name, false, "").statusCode(201);
        var other = idOf(save(AGENT, name + " 2", false, ""));
        step(AGENT, other, "change", body(name, false, "")).statusCode(409).body("code", equalTo("filter-name-taken"));
    }

    @Test
    void aRemovedFilterIsGoneAndItsNameFree() {
        var name = aName();
        var filter = idOf(save(AGENT, name, true, ""));

        step(AGENT, filter, "removal", "{}").statusCode(200).body("name", equalTo(name));

        get(AGENT, filter).statusCode(404);
        save(AGENT, name, true, "").statusCode(201);
    }

    @Test
    void conditionsThatNoSearchTakesAreNotSaved() {
        save(AGENT, aName(), false, "\"phone\": \"12\"").statusCode(400);
        save(AGENT, aName(), false, "\"text\": \"?!\"").statusCode(400);
        save(AGENT, aName(), false, "\"slaZone\": \"?!\"").statusCode(400);
    }

    private static String aName() {
        return "Filter of " + aPhone().substring(8);
    }

    private static String body(String name, boolean shared, String conditions) {
        return "{\"name\": \"%s\", \"shared\": %s, \"conditions\": {%s}}".formatted(name, shared, conditions);
    }

    private static ValidatableResponse save(String token, String name, boolean shared, String conditions) {
        return Api.as(token).body(body(name, shared, conditions)).post(PATH).then();
    }

    private static ValidatableResponse get(String token, UUID filter) {
        return Api.as(token).get(PATH + "/" + filter).then();
    }

    private static ValidatableResponse step(String token, UUID filter, String step, String body) {
        return step(
                token,
                filter,
                step,
                body,
                get(token, filter).statusCode(200).extract().header("ETag"));
    }

    private static ValidatableResponse step(String token, UUID filter, String step, String body, String etag) {
        return Api.as(token)
                .header("If-Match", etag)
                .body(body)
                .post(PATH + "/" + filter + "/" + step)
                .then();
    }

    private static List<String> found(String token, UUID filter) {
        return Api.as(token)
                .get(PATH + "/" + filter + "/service-requests")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }
}
