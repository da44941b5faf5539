package io.aftercare.intake.find;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.read;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registration;
import static io.aftercare.intake.Desk.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.intake.Database;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Finding requests over HTTP. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SearchTest {
    private static final String TRIAGE = """
            {"type": "FAULT", "priority": "P1", "complexity": "SIMPLE", "serviceMode": "ON_SITE", "skill": "heating",
             "slaZone": "%s"}""";

    private final Database database;
    private final Backlog backlog;
    private final Vault vault;
    private final Clock clock;

    SearchTest(Database database, Backlog backlog, Vault vault, Clock clock) {
        this.database = database;
        this.backlog = backlog;
        this.vault = vault;
        this.clock = clock;
    }

    @Test
    void aNumberFindsItsRequest() {
        var id = registered(aProduct());
        var number = read(AGENT, id).extract().<String>path("number");

        assertThat(listed(AGENT, "number=" + number)).containsExactly(id);
        assertThat(searched(AGENT, "{\"number\": \"%s\"}".formatted(number))).containsExactly(id);
        assertThat(listed(AGENT, "number=" + number + "0")).isEmpty();
    }

    @Test
    void aSerialNumberFindsTheRequestsOfItsProduct() {
        var serial = "SN-" + aPhone().substring(8);
        var product = aProduct();
        var id = idOf(register(AGENT, withSerial(registration(aPhone(), product), serial)));
        registered(product);

        assertThat(listed(AGENT, "serial=" + serial)).containsExactly(id);
        assertThat(searched(AGENT, "{\"serial\": \"%s\"}".formatted(serial))).containsExactly(id);
    }

    /** A telephone number in an address would be logged on its way. */
    @Test
    void aTelephoneNumberIsSearchedInTheBody() {
        var phone = aPhone();
        var id = idOf(register(AGENT, registration(phone, aProduct())));

        assertThat(searched(AGENT, "{\"phone\": \"%s\"}".formatted(phone))).containsExactly(id);
        assertThat(searched(AGENT, "{\"phone\": \"%s\", \"region\": \"US\"}".formatted(phone.substring(2))))
                .containsExactly(id);
        search(AGENT, "{\"phone\": \"12\"}", "").statusCode(400).body("errors[0].field", equalTo("phone"));
    }

    @Test
    void wordsOfTheSymptomFindARequest() {
        var product = aProduct();
        var english = idOf(register(AGENT, saying("The drum squeaks and leaks under load", product)));
        var chinese = idOf(register(AGENT, saying("洗衣机漏水，声音很大", product)));

        assertThat(searched(AGENT, byText("leaking drums", product))).containsExactly(english);
        assertThat(searched(AGENT, byText("漏水", product))).containsExactly(chinese);
        assertThat(searched(AGENT, byText("no heat", product))).containsExactly(chinese, english);
        assertThat(searched(AGENT, byText("drum smoke", product))).isEmpty();
        assertThat(searched(AGENT, byText("squea", product))).isEmpty();
        search(AGENT, byText("!?", product), "").statusCode(400).body("errors[0].field", equalTo("text"));
    }

    @Test
    void wordsAreKeptAsHashesAndGoWithTheCustomer() {
        var product = aProduct();
        var id = idOf(register(AGENT, saying("Mary smells burning rubber", product)));
        var customer = UUID.fromString(read(AGENT, id).extract().path("customerId"));
        assertThat(database.column("SELECT t::text FROM symptom_term t WHERE service_request_id = ?", id))
                .singleElement()
                .asString()
                .matches("\\([0-9a-f-]+,\"\\{[0-9,-]+}\",\"[0-9 :.+-]+\"\\)");

        QuarkusTransaction.requiringNew().run(() -> vault.erase(customer));

        assertThat(database.column("SELECT 1 FROM symptom_term WHERE service_request_id = ?", id))
                .isEmpty();
        assertThat(searched(AGENT, byText("rubber", product))).isEmpty();
    }

    @Test
    void placesAreFoundByTheirDistance() {
        var product = aProduct();
        var near = idOf(register(AGENT, at(40.70, -73.95, product)));
        var far = idOf(register(AGENT, at(40.90, -73.95, product)));
        var dateLine = idOf(register(AGENT, at(-17.0, 179.99, product)));

        assertThat(searched(AGENT, around(40.71, -73.94, 5, product))).containsExactly(near);
        assertThat(searched(AGENT, around(40.80, -73.95, 12, product))).containsExactly(far, near);
        assertThat(searched(AGENT, around(-17.0, -179.99, 5, product))).containsExactly(dateLine);
        assertThat(searched(AGENT, around(40.71, -73.94, 0.5, product))).isEmpty();
    }

    /** S3.5-I3b */
    @Test
    void zonesAreFoundAsTheyWereJudgedLast() {
        var product = aProduct();
        var id = registered(product);
        step(SUPPORT, id, "triage", TRIAGE.formatted("B")).statusCode(200);
        assertThat(listed(AGENT, "slaZone=B&productCode=" + product)).containsExactly(id);

        step(SUPPORT, id, "reclassification", "{\"slaZone\": \"C\"}").statusCode(200);

        assertThat(listed(AGENT, "slaZone=B&productCode=" + product)).isEmpty();
        assertThat(listed(AGENT, "slaZone=C&productCode=" + product)).containsExactly(id);
    }

    /** S1-4.1a: an emergency is contacted in half an hour. */
    @Test
    void requestsWhosePromiseIsDueSoonAreFound() {
        var product = aProduct();
        var soon = registered(product);
        step(SUPPORT, soon, "triage", TRIAGE.formatted("A")).statusCode(200);
        var other = registered(product);
        step(AGENT, other, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        assertThat(listed(AGENT, "dueWithinMinutes=31&productCode=" + product)).containsExactly(soon);
        assertThat(listed(AGENT, "dueWithinMinutes=5&productCode=" + product)).isEmpty();
        assertThat(listed(AGENT, "slaBreached=false&productCode=" + product)).containsExactly(other, soon);

        step(SUPPORT, soon, "sla/pauses", "{\"reason\": \"WAITING_FOR_CUSTOMER\"}")
                .statusCode(200);
        assertThat(listed(AGENT, "dueWithinMinutes=31&productCode=" + product)).isEmpty();
    }

    @Test
    void requestsWithABrokenPromiseAreFound() {
        var product = aProduct();
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        var late = idOf(register(
                AGENT, registration(aPhone(), product).replaceFirst("\\{", "{\"reportedAt\": \"" + yesterday + "\",")));
        step(SUPPORT, late, "triage", TRIAGE.formatted("A")).statusCode(200);
        registered(product);

        assertThat(listed(AGENT, "slaBreached=true&productCode=" + product)).containsExactly(late);
        assertThat(page(AGENT, "slaBreached=true&productCode=" + product).getBoolean("items[0].slaBreached"))
                .isTrue();
        assertThat(listed(AGENT, "dueWithinMinutes=0&productCode=" + product)).containsExactly(late);
    }

    /** The alarm of a breach comes a moment after it; the list does not wait for it. */
    @Test
    void anOverduePromiseIsBrokenBeforeAnybodyWasTold() {
        var product = aProduct();
        var id = registered(product);
        database.change(
                "UPDATE sla_standing SET due_at = now() - interval '100 years' WHERE service_request_id = ?", id);

        assertThat(listed(AGENT, "slaBreached=true&productCode=" + product)).containsExactly(id);
    }

    @Test
    void ownersAndTagsFindTheirRequests() {
        var product = aProduct();
        var id = registered(product);
        step(AGENT, id, "assignment", "{\"owner\": \"agent-77\"}").statusCode(200);
        step(AGENT, id, "tagging", "{\"add\": [\"recall-2026\", \"vip\"]}").statusCode(200);
        registered(product);

        assertThat(listed(AGENT, "owner=agent-77&productCode=" + product)).containsExactly(id);
        assertThat(listed(AGENT, "tag=recall-2026&productCode=" + product)).containsExactly(id);
        assertThat(listed(AGENT, "tag=recall&productCode=" + product)).isEmpty();
        var summary = page(AGENT, "tag=vip&productCode=" + product);
        assertThat(summary.getString("items[0].owner")).isEqualTo("agent-77");
        assertThat(summary.getList("items[0].tags")).isEqualTo(List.of("recall-2026", "vip"));
    }

    @Test
    void severalStatusesAreOneOfThem() {
        var product = aProduct();
        var registered = registered(product);
        var cancelled = registered(product);
        step(AGENT, cancelled, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);
        var triaged = registered(product);
        step(SUPPORT, triaged, "triage", TRIAGE.formatted("A")).statusCode(200);

        assertThat(searched(
                        AGENT,
                        "{\"statuses\": [\"REGISTERED\", \"TRIAGED\"], \"productCode\": \"%s\"}".formatted(product)))
                .containsExactly(triaged, registered);
    }

    /** S0-4.1c */
    @Test
    void nobodyFindsRequestsOfAnotherPartner() {
        var phone = aPhone();
        var product = aProduct();
        var serial = "SN-" + phone.substring(8);
        var body = withSerial(registration(phone, product), serial).replace("Does not heat", "Ticks secretly");
        var id = idOf(register(ACME, body));
        step(AGENT, id, "tagging", "{\"add\": [\"secret-tag\"]}").statusCode(200);
        var number = read(ACME, id).extract().<String>path("number");

        for (var condition : List.of(
                "\"phone\": \"" + phone + "\"",
                "\"serial\": \"" + serial + "\"",
                "\"number\": \"" + number + "\"",
                "\"text\": \"ticks\"",
                "\"tag\": \"secret-tag\"",
                "\"partner\": \"acme\"",
                "\"around\": {\"latitude\": 40.678, \"longitude\": -73.944, \"withinKm\": 1}")) {
            var wanted = "{\"productCode\": \"%s\", %s}".formatted(product, condition);
            assertThat(searched(ACME, wanted)).as(condition).containsExactly(id);
            assertThat(searched(GLOBEX, wanted)).as(condition).isEmpty();
        }
    }

    @Test
    void aTechnicianFindsOnlyWhatIsHisOrWasToldToHim() {
        var product = aProduct();
        registered(product);
        var technician =
                Tokens.of("tech-finder").roles("technician").outlet("NYC-QN").sign();
        var told = idOf(register(technician, registration(aPhone(), product)));

        assertThat(listed(technician, "productCode=" + product)).containsExactly(told);
    }

    @Test
    void pagesOfASearchShowEveryRequestOnceAndTheNewestFirst() {
        var product = aProduct();
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            ids.addFirst(idOf(register(AGENT, saying("Whirrs oddly", product))));
            step(SUPPORT, ids.getFirst(), "triage", TRIAGE.formatted("B")).statusCode(200);
        }
        var around = around(40.678, -73.944, 1, product).replaceFirst("}, .*", "}");

        for (var conditions : List.of(
                "",
                "\"slaZone\": \"B\", ",
                "\"dueWithinMinutes\": 60, ",
                "\"slaBreached\": false, ",
                "\"text\": \"whirr\", ",
                around.substring(1) + ", ",
                around.substring(1) + ", \"slaZone\": \"B\", \"text\": \"whirr\", ",
                "\"slaZone\": \"B\", \"text\": \"whirr\", \"slaBreached\": false, ")) {
            assertThat(allPages("{%s\"productCode\": \"%s\"}".formatted(conditions, product)))
                    .as(conditions)
                    .containsExactlyElementsOf(ids);
        }
    }

    private static List<UUID> allPages(String conditions) {
        var seen = new ArrayList<UUID>();
        String next = null;
        do {
            var page = search(AGENT, conditions, "?limit=2" + (next == null ? "" : "&after=" + next))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(ids(page));
            next = page.getString("next");
        } while (next != null);
        return seen;
    }

    /** Requests from before the search get their words and their standing in the background. */
    @Test
    void whatCameBeforeTheSearchBecomesFindable() {
        var product = aProduct();
        var id = idOf(register(AGENT, saying("Whistles like a kettle", product)));
        database.change("DELETE FROM symptom_term WHERE service_request_id = ?", id);
        database.change("DELETE FROM sla_standing WHERE service_request_id = ?", id);
        assertThat(searched(AGENT, byText("kettles", product))).isEmpty();
        database.change("INSERT INTO finding_backlog VALUES (?)", id);

        backlog.workOff();

        assertThat(searched(AGENT, byText("kettles", product))).containsExactly(id);
        assertThat(page(AGENT, "productCode=" + product).getString("items[0].slaDueAt"))
                .isNotNull();
        assertThat(database.column("SELECT 1 FROM finding_backlog WHERE service_request_id = ?", id))
                .isEmpty();
    }

    private static String aProduct() {
        return "FND-" + aPhone().substring(8);
    }

    private static UUID registered(String product) {
        return idOf(register(AGENT, registration(aPhone(), product)));
    }

    private static String withSerial(String registration, String serial) {
        return registration.replace("\"warrantyUntil\"", "\"serial\": \"" + serial + "\", \"warrantyUntil\"");
    }

    private static String saying(String symptom, String product) {
        return registration(aPhone(), product).replace("Does not heat any more, says Mary Jones", symptom);
    }

    private static String at(double latitude, double longitude, String product) {
        return registration(aPhone(), product)
                .replace("40.67821", Double.toString(latitude))
                .replace("-73.94422", Double.toString(longitude));
    }

    private static String byText(String text, String product) {
        return "{\"text\": \"%s\", \"productCode\": \"%s\"}".formatted(text, product);
    }

    private static String around(double latitude, double longitude, double km, String product) {
        return "{\"around\": {\"latitude\": %s, \"longitude\": %s, \"withinKm\": %s}, \"productCode\": \"%s\"}"
                .formatted(latitude, longitude, km, product);
    }

    private static List<UUID> listed(String token, String query) {
        return ids(page(token, query));
    }

    private static JsonPath page(String token, String query) {
        return Api.as(token)
                .get("/v1/service-requests?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<UUID> searched(String token, String conditions) {
        return ids(search(token, conditions, "").statusCode(200).extract().jsonPath());
    }

    private static ValidatableResponse search(String token, String conditions, String query) {
        return Api.as(token)
                .body(conditions)
                .post("/v1/service-requests/search" + query)
                .then();
    }

    private static List<UUID> ids(JsonPath page) {
        return page.<String>getList("items.id").stream().map(UUID::fromString).toList();
    }
}
