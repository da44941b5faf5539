package io.aftercare.intake.assetmerge;

import static io.aftercare.intake.Clients.ASSETS;
import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S2-6.2a, S0-2.2c: one product that was written down twice is one, and can be two again. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AssetMergeTest {
    /** Everything that names these assets, row by row; versions only ever grow. */
    private static final String ROWS = """
            SELECT (to_jsonb(a) - 'version')::text FROM asset a WHERE id = ANY (?::uuid[])
            UNION ALL SELECT to_jsonb(r)::text FROM service_request r WHERE asset_id = ANY (?::uuid[])
            ORDER BY 1""";

    private final Database database;

    AssetMergeTest(Database database) {
        this.database = database;
    }

    @Test
    void whatHappenedToBothIsFoundUnderEither() {
        var phone = aPhone();
        var one = served(phone, "SN-A" + phone, "2099-12-31");
        var other = served(phone, "SN-B" + phone, "2020-01-01");
        entitlement(other.asset(), "NOT_COVERED");

        merge(AGENT, other.asset(), one.asset())
                .statusCode(200)
                .body("reason", equalTo("Same flat, same voice"))
                .body("lines.assetId", contains(other.asset().toString()));

        for (var either : List.of(one, other)) {
            Api.as(AGENT)
                    .queryParam("assetId", either.asset())
                    .get("/v1/customers/" + one.customer() + "/service-file")
                    .then()
                    .statusCode(200)
                    .body("items.serviceRequestId.unique()", containsInAnyOrder(one.request(), other.request()));
            Api.as(AGENT)
                    .body("{\"serial\": \"%s\"}".formatted(either.serial()))
                    .post("/v1/service-requests/search")
                    .then()
                    .statusCode(200)
                    .body("items.id", containsInAnyOrder(one.request(), other.request()));
            entitlement(either.asset(), "COVERED");
            Api.as(SUPPORT)
                    .get(ASSETS + either.asset() + "/merges")
                    .then()
                    .statusCode(200)
                    .body("items.assetId", contains(other.asset().toString()));
        }
        read(other.asset()).body("mergedInto", equalTo(one.asset().toString()));
        read(one.asset()).body("mergedInto", nullValue());
        assertThat(database.column("SELECT m::text FROM asset_merge m WHERE asset_id = ?", other.asset()))
                .hasSize(1)
                .noneMatch(row -> row.contains("voice"));
    }

    /** What was written meanwhile stays with the asset that it was written for. */
    @Test
    void undoingPutsBackRowByRow() {
        var customer = Clients.customer(AGENT);
        var all = IntStream.range(0, 3)
                .mapToObj(i -> Clients.asset(customer, "SN-" + i))
                .toList();
        var before = rows(all);

        merge(AGENT, all.get(0), all.get(1)).statusCode(200);
        merge(AGENT, all.get(1), all.get(2))
                .statusCode(200)
                .body(
                        "lines.assetId",
                        containsInAnyOrder(all.get(0).toString(), all.get(1).toString()));
        read(all.get(0)).body("mergedInto", equalTo(all.get(2).toString()));

        unmerge(AGENT, all.get(1)).statusCode(200).body("undoneBy", equalTo("agent-01"));
        read(all.get(0)).body("mergedInto", equalTo(all.get(1).toString()));
        unmerge(AGENT, all.get(0)).statusCode(200).body("undoneAt", notNullValue());

        assertThat(rows(all)).isEqualTo(before);
    }

    @Test
    void whatCannotBeOneProductIsRefused() {
        var customer = Clients.customer(ACME);
        var one = Clients.asset(customer, "SN-1");
        var other = Clients.asset(customer, "SN-2");
        var third = Clients.asset(customer, "SN-3");
        var anothers = Clients.asset(Clients.customer(ACME), "SN-1");
        var foreign = Clients.asset(Clients.customer(GLOBEX), "SN-1");

        refused(merge(ACME, one, one), 400).body("errors[0].rule", equalTo("another-asset"));
        refused(merge(ACME, one, foreign), 400).body("errors[0].rule", equalTo("known-asset"));
        refused(merge(AGENT, one, foreign), 400).body("errors[0].rule", equalTo("same-customer"));
        refused(merge(ACME, one, anothers), 400).body("errors[0].rule", equalTo("same-customer"));
        refused(merge(GLOBEX, one, foreign), 404);
        refused(unmerge(ACME, one), 409).body("code", equalTo("asset-not-merged"));
        refused(merge(ACME, one, other, "\"7\""), 412);
        merge(SUPPORT, one, other).statusCode(403);

        merge(ACME, one, other).statusCode(200);
        refused(merge(ACME, one, third), 409)
                .body("code", equalTo("asset-merged"))
                .body("mergedInto", equalTo(other.toString()));
        refused(merge(ACME, third, one), 409).body("code", equalTo("asset-merged"));
        refused(merge(ACME, other, one), 409).body("code", equalTo("asset-merge-in-circle"));
    }

    /** Customers who are one person have one product in two names, until they are two persons again. */
    @Test
    void productsOfOnePersonInTwoNamesCanBeOne() {
        var customer = Clients.customer(AGENT);
        var also = Clients.merged(customer);
        var one = addWarranty(customer, "2099-12-31");
        var other = addWarranty(also, "2020-01-01");

        merge(AGENT, other, one).statusCode(200);
        entitlement(other, "COVERED");
        Clients.step(MANAGER, "/v1/customers/", also, "/unmerge", "{}").statusCode(200);

        entitlement(other, "NOT_COVERED");
    }

    /** S1-8.1b */
    @Test
    void anErasedCustomersReasonIsGone() {
        var customer = Clients.customer(AGENT);
        var into = Clients.asset(customer, "SN-1");
        var merged = Clients.asset(customer, "SN-2");
        merge(AGENT, merged, into).statusCode(200);

        Clients.step(MANAGER, "/v1/customers/", customer, "/erasure", "{\"ground\": \"REQUESTED\"}", "*")
                .statusCode(200);

        Api.as(AGENT).get(ASSETS + merged + "/merges").then().statusCode(200).body("items[0].reason", nullValue());
        refused(unmerge(AGENT, merged), 409).body("code", equalTo("customer-erased"));
    }

    /** Forty clients merge and unmerge five products in any order. */
    @Test
    void manyAtOnceLeaveOneTruth() throws Exception {
        var customer = Clients.customer(AGENT);
        var assets = IntStream.range(0, 5)
                .mapToObj(i -> Clients.asset(customer, "SN-" + i))
                .toList();
        var random = new Random(20261122);
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 40; i++) {
            var one = assets.get(random.nextInt(5));
            var other = assets.get(random.nextInt(5));
            var undo = random.nextInt(4) == 0;
            calls.add(() -> (undo ? unmerge(AGENT, one, "*") : merge(AGENT, one, other, "*"))
                    .extract()
                    .statusCode());
        }

        var answers = new ArrayList<Integer>();
        try (var clients = Executors.newFixedThreadPool(16)) {
            for (var answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).contains(200).isSubsetOf(200, 400, 409);
        assertThat(database.column("""
                SELECT count(*) FROM asset a WHERE id = ANY (?::uuid[]) AND merged_into IS DISTINCT FROM
                    (SELECT into_id FROM asset_merge m WHERE m.asset_id = a.id AND m.undone_at IS NULL)""", array(assets)))
                .as("assets that are not where their merge says")
                .containsExactly("0");
        assertThat(database.column("""
                WITH RECURSIVE up AS (
                    SELECT id AS start, id, merged_into, 0 AS steps FROM asset WHERE id = ANY (?::uuid[])
                    UNION ALL SELECT up.start, a.id, a.merged_into, up.steps + 1
                        FROM up JOIN asset a ON a.id = up.merged_into WHERE up.steps < 10)
                SELECT count(*) FROM up JOIN asset a ON a.id = up.start
                WHERE up.merged_into IS NULL AND coalesce(a.survivor_id, a.id) = up.id""", array(assets)))
                .as("assets that know the root of their tree")
                .containsExactly("5");
    }

    private record Served(UUID customer, String request, UUID asset, String serial) {}

    private static Served served(String phone, String serial, String warrantyUntil) {
        var view = register(AGENT, """
                {"channel": "PHONE", "customer": {"name": "Mary Jones", "phone": "%s"},
                 "product": {"code": "WM-7000", "serial": "%s", "warrantyUntil": "%s"},
                 "symptom": "Does not heat", "faultCategory": "no-heat",
                 "place": {"address": "12 Ocean Parkway", "latitude": 40.67821, "longitude": -73.94422}}
                """.formatted(phone, serial, warrantyUntil))
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Served(view.getUUID("customerId"), view.getString("id"), view.getUUID("assetId"), serial);
    }

    private static UUID addWarranty(UUID customer, String until) {
        return idOf(Api.as(AGENT)
                .body("{\"customerId\": \"%s\", \"productCode\": \"WM-7000\", \"warrantyUntil\": \"%s\"}"
                        .formatted(customer, until))
                .post("/v1/assets")
                .then());
    }

    private static void entitlement(UUID asset, String decision) {
        Api.as(AGENT)
                .get(ASSETS + asset + "/entitlement")
                .then()
                .statusCode(200)
                .body("decision", equalTo(decision));
    }

    private static ValidatableResponse read(UUID asset) {
        return Clients.read(AGENT, ASSETS, asset).statusCode(200);
    }

    private static ValidatableResponse merge(String token, UUID asset, UUID into) {
        return merge(token, asset, into, Clients.etag(ASSETS, asset));
    }

    private static ValidatableResponse merge(String token, UUID asset, UUID into, String etag) {
        return Clients.step(token, ASSETS, asset, "/merge", Clients.sameAs(into), etag);
    }

    private static ValidatableResponse unmerge(String token, UUID asset) {
        return unmerge(token, asset, Clients.etag(ASSETS, asset));
    }

    private static ValidatableResponse unmerge(String token, UUID asset, String etag) {
        return Clients.step(token, ASSETS, asset, "/unmerge", "{}", etag);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status) {
        return answer.statusCode(status);
    }

    private List<String> rows(List<UUID> assets) {
        return database.column(ROWS, array(assets), array(assets));
    }

    /** An array of ids as the database writes it. */
    private static String array(List<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
