package io.aftercare.intake.merge;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
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

/** S3.5-B7c: one person who was written down twice is one matter, and can be two again. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MergeTest {
    private static final String CUSTOMERS = "/v1/customers/";

    /** Everything that names these customers, row by row; versions only ever grow. */
    private static final String ROWS = """
            SELECT 'customer ' || (to_jsonb(t) - 'version')::text FROM customer t WHERE id = ANY (?1::uuid[])
            UNION ALL SELECT 'contact ' || to_jsonb(t)::text FROM customer_contact t WHERE customer_id = ANY (?1::uuid[])
            UNION ALL SELECT 'site ' || to_jsonb(t)::text FROM customer_site t WHERE customer_id = ANY (?1::uuid[])
            UNION ALL SELECT 'asset ' || to_jsonb(t)::text FROM asset t WHERE customer_id = ANY (?1::uuid[])
            UNION ALL SELECT 'consent ' || to_jsonb(t)::text FROM consent t WHERE customer_id = ANY (?1::uuid[])
            UNION ALL SELECT 'hold ' || to_jsonb(t)::text FROM legal_hold t WHERE customer_id = ANY (?1::uuid[])
            UNION ALL SELECT 'profile ' || to_jsonb(t)::text FROM identity_profile t WHERE customer_id = ANY (?1::uuid[])
            UNION ALL SELECT 'request ' || to_jsonb(t)::text FROM service_request t WHERE customer_id = ANY (?1::uuid[])
            UNION ALL SELECT 'sla ' || to_jsonb(t)::text FROM sla_standing t
                WHERE service_request_id IN (SELECT id FROM service_request WHERE customer_id = ANY (?1::uuid[]))
            ORDER BY 1""";

    private final Database database;

    MergeTest(Database database) {
        this.database = database;
    }

    @Test
    void whatBelongsToBothIsFoundUnderEither() {
        var one = served(ACME);
        var other = served(ACME);
        var contact = Clients.contact(ACME, one.customer());
        var site = Clients.site(ACME, other.customer());

        merge(ACME, one.customer(), other.customer()).statusCode(200).body("status", equalTo("ACTIVE"));

        for (var either : List.of(one.customer(), other.customer())) {
            list(either, "/contacts")
                    .body("items.id", contains(contact.toString()))
                    .body("items[0].name", equalTo("Li Hua"));
            list(either, "/sites")
                    .body("items.id", contains(site.toString()))
                    .body("items[0].name", equalTo("Plant 2"));
            list(either, "/service-file")
                    .body("items.serviceRequestId.unique()", containsInAnyOrder(one.request(), other.request()));
            Api.as(ACME)
                    .get("/v1/assets?customerId=" + either)
                    .then()
                    .body("items.id", containsInAnyOrder(one.asset(), other.asset()));
        }
        read(one.customer())
                .body("mergedInto", equalTo(other.customer().toString()))
                .body("name", equalTo("Mary Jones"));
        read(other.customer()).body("mergedInto", nullValue());
        list(other.customer(), "/merges")
                .body("items.customerId", contains(one.customer().toString()))
                .body("items[0].intoId", equalTo(other.customer().toString()))
                .body("items[0].reason", equalTo("Same flat, same voice"))
                .body("items[0].lines.customerId", contains(one.customer().toString()));
    }

    /** What was written meanwhile stays with the customer it was written for. */
    @Test
    void undoingPutsBackRowByRow() {
        var first = served(ACME);
        var second = served(ACME);
        var third = served(ACME);
        var all = List.of(first.customer(), second.customer(), third.customer());
        all.forEach(customer -> Clients.contact(ACME, customer));
        Clients.site(ACME, first.customer());
        consent(second.customer(), "WITHDRAWN");
        Clients.hold(ACME, third.customer());
        var before = rows(all);

        merge(ACME, first.customer(), second.customer()).statusCode(200);
        merge(ACME, second.customer(), third.customer())
                .statusCode(200)
                .body(
                        "lines.customerId",
                        containsInAnyOrder(
                                first.customer().toString(), second.customer().toString()));
        read(first.customer()).body("mergedInto", equalTo(third.customer().toString()));
        assertThat(rows(all)).isNotEqualTo(before);

        unmerge(ACME, second.customer())
                .statusCode(200)
                .body("status", equalTo("UNDONE"))
                .body("undoneBy", notNullValue());
        read(first.customer()).body("mergedInto", equalTo(second.customer().toString()));
        unmerge(ACME, first.customer()).statusCode(200);

        assertThat(rows(all)).isEqualTo(before);
    }

    @Test
    void aLaterMergeDoesNotHinderUndoingTheFirst() {
        var first = Clients.customer(ACME);
        var second = Clients.customer(ACME);
        var third = Clients.customer(ACME);
        merge(ACME, first, second).statusCode(200);
        merge(ACME, second, third).statusCode(200);

        unmerge(ACME, first).statusCode(200);
        var meanwhile = Clients.contact(ACME, first);

        read(first).body("mergedInto", nullValue());
        read(second).body("mergedInto", equalTo(third.toString()));
        list(first, "/contacts").body("items.id", contains(meanwhile.toString()));
        list(third, "/contacts").body("items", hasSize(0));
        unmerge(ACME, second).statusCode(200);
        read(first).body("mergedInto", nullValue());
        list(second, "/contacts").body("items", hasSize(0));
    }

    /** Nobody is told, and no promise of time changes. */
    @Test
    void mergingIsSilent() {
        var one = served(ACME);
        var other = served(ACME);
        var before = promised(one, other);

        merge(ACME, one.customer(), other.customer()).statusCode(200);
        assertThat(promised(one, other)).isEqualTo(before).hasSizeGreaterThan(5);
        unmerge(ACME, one.customer()).statusCode(200);

        assertThat(promised(one, other)).isEqualTo(before);
    }

    @Test
    void theSameMatterIsRecognisedAmongBoth() {
        var phone = Desk.aPhone();
        var one = served(ACME);
        var other = UUID.fromString(Desk.register(ACME, Desk.registration(phone, "WM-7001"))
                .statusCode(201)
                .extract()
                .path("customerId"));
        Desk.register(ACME, Desk.registration(phone, "WM-7000")).body("possibleDuplicateOf", nullValue());

        merge(ACME, other, one.customer()).statusCode(200);

        var again = Desk.register(ACME, Desk.registration(phone, "WM-7002"));
        again.statusCode(201).body("customerId", equalTo(other.toString())).body("possibleDuplicateOf", nullValue());
        Desk.register(ACME, Desk.registration(one.phone(), "WM-7002"))
                .statusCode(201)
                .body("possibleDuplicateOf", equalTo(again.extract().<String>path("id")))
                .body("assetId", equalTo(again.extract().<String>path("assetId")));
    }

    @Test
    void whatCannotBeOnePersonIsRefused() {
        var one = Clients.customer(ACME);
        var other = Clients.customer(ACME);
        var third = Clients.customer(ACME);
        var foreign = Clients.customer(GLOBEX);
        var erased = Clients.customer(ACME);
        erase(erased).statusCode(200);
        var before = rows(List.of(one, other, third, foreign));

        refused(merge(ACME, one, one), 400, "invalid-request").body("errors[0].rule", equalTo("another-customer"));
        refused(merge(ACME, one, foreign), 400, "invalid-request").body("errors[0].rule", equalTo("known-customer"));
        refused(merge(MANAGER, one, foreign), 400, "invalid-request").body("errors[0].rule", equalTo("same-network"));
        refused(merge(GLOBEX, one, foreign), 404, "not-found");
        refused(merge(ACME, one, erased), 409, "customer-erased");
        refused(merge(ACME, erased, one), 409, "customer-erased");
        refused(unmerge(ACME, one), 409, "customer-not-merged");
        refused(merge(ACME, one, other, "\"7\""), 412, "precondition-failed");
        merge(AGENT, one, other).statusCode(403);
        assertThat(rows(List.of(one, other, third, foreign))).isEqualTo(before);

        merge(ACME, one, other).statusCode(200);
        var merged = rows(List.of(one, other, third, foreign));
        refused(merge(ACME, one, third), 409, "customer-merged").body("mergedInto", equalTo(other.toString()));
        refused(merge(ACME, third, one), 409, "customer-merged").body("mergedInto", equalTo(other.toString()));
        refused(merge(ACME, other, one), 409, "merge-in-circle");
        assertThat(rows(List.of(one, other, third, foreign))).isEqualTo(merged);
    }

    /** S2-6.2d, S1-8.2b: held together, erased together. */
    @Test
    void holdsKeepAllAndAnErasureTakesAll() {
        var first = Clients.customer(ACME);
        var second = Clients.customer(ACME);
        var third = Clients.customer(ACME);
        var hold = Clients.hold(ACME, first);
        merge(ACME, first, second).statusCode(200);
        merge(ACME, second, third).statusCode(200);

        refused(erase(third), 409, "legal-hold");
        Clients.lift(hold);
        erase(third).statusCode(200);

        for (var customer : List.of(first, second, third)) {
            read(customer).body("erasedAt", notNullValue()).body("name", nullValue());
            assertThat(database.column("SELECT count(*) FROM identity_profile WHERE customer_id = ?", customer))
                    .containsExactly("0");
        }
        refused(unmerge(ACME, first), 409, "customer-erased");
        list(first, "/merges").body("items[0].reason", nullValue());
    }

    @Test
    void whoeverHasOpenRequestsInAnyNameIsNotErased() {
        var one = served(ACME);
        var other = Clients.customer(ACME);
        merge(ACME, one.customer(), other).statusCode(200);

        refused(erase(other), 409, "customer-has-open-requests").body("serviceRequestIds", contains(one.request()));
        read(one.customer()).body("erasedAt", nullValue());
    }

    /** S3.3-E1a: the last decision of the person holds, and each has its own again afterwards. */
    @Test
    void theLastConsentOfAnyHoldsForAll() {
        var one = Clients.customer(ACME);
        var other = Clients.customer(ACME);
        consent(one, "WITHDRAWN");
        assertThat(callBack(one, other)).containsExactly("true", "false");

        merge(ACME, one, other).statusCode(200);
        assertThat(callBack(one, other)).containsExactly("true", "true");
        consent(other, "GIVEN");
        assertThat(callBack(one, other)).containsExactly("false", "false");

        unmerge(ACME, one).statusCode(200);
        assertThat(callBack(one, other)).containsExactly("true", "false");
    }

    /** Fifty clients merge and unmerge six customers in any order. */
    @Test
    void manyAtOnceLeaveOneTruth() throws Exception {
        var customers =
                IntStream.range(0, 6).mapToObj(_ -> Clients.customer(ACME)).toList();
        var random = new Random(20261122);
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 50; i++) {
            var one = customers.get(random.nextInt(6));
            var other = customers.get(random.nextInt(6));
            var undo = random.nextInt(4) == 0;
            calls.add(() -> (undo ? unmerge(ACME, one, "*") : merge(ACME, one, other, "*"))
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
        var ids = array(customers);
        assertThat(database.column("""
                SELECT count(*) FROM customer c WHERE id = ANY (?::uuid[]) AND merged_into IS DISTINCT FROM
                    (SELECT into_id FROM customer_merge m WHERE m.customer_id = c.id AND m.status = 'ACTIVE')""", ids))
                .as("customers who are not where their merge says")
                .containsExactly("0");
        assertThat(database.column("""
                WITH RECURSIVE up AS (
                    SELECT id AS start, id, merged_into, 0 AS steps FROM customer WHERE id = ANY (?::uuid[])
                    UNION ALL SELECT up.start, c.id, c.merged_into, up.steps + 1
                        FROM up JOIN customer c ON c.id = up.merged_into WHERE up.steps < 10)
                SELECT count(*) FROM up JOIN customer c ON c.id = up.start
                WHERE up.merged_into IS NULL AND coalesce(c.survivor_id, c.id) = up.id""", ids))
                .as("customers who know the root of their tree")
                .containsExactly("6");
    }

    private record Served(UUID customer, String request, String asset, String phone) {}

    private static Served served(String token) {
        var phone = Desk.aPhone();
        var view = Desk.register(token, Desk.registration(phone, "WM-7000"))
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Served(view.getUUID("customerId"), view.getString("id"), view.getString("assetId"), phone);
    }

    private static ValidatableResponse merge(String token, UUID customer, UUID into) {
        return merge(token, customer, into, Clients.etag(CUSTOMERS, customer));
    }

    private static ValidatableResponse merge(String token, UUID customer, UUID into, String etag) {
        return Clients.step(token, CUSTOMERS, customer, "/merge", Clients.sameAs(into), etag);
    }

    private static ValidatableResponse unmerge(String token, UUID customer) {
        return unmerge(token, customer, Clients.etag(CUSTOMERS, customer));
    }

    private static ValidatableResponse unmerge(String token, UUID customer, String etag) {
        return Clients.step(token, CUSTOMERS, customer, "/unmerge", "{}", etag);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", equalTo(code));
    }

    private static ValidatableResponse erase(UUID customer) {
        return Clients.step(ACME, CUSTOMERS, customer, "/erasure", "{\"ground\": \"REQUESTED\"}", "*");
    }

    private static ValidatableResponse read(UUID customer) {
        return Clients.read(ACME, CUSTOMERS, customer).statusCode(200);
    }

    private static ValidatableResponse list(UUID customer, String what) {
        return Api.as(ACME).get(CUSTOMERS + customer + what).then().statusCode(200);
    }

    private static void consent(UUID customer, String decision) {
        Api.as(ACME)
                .body("""
                {"purpose": "CALL_BACK", "decision": "%s", "channel": "PHONE", "evidence": "Said so",
                 "noticeVersion": "2026-1"}
                """.formatted(decision))
                .post(CUSTOMERS + customer + "/consents")
                .then()
                .statusCode(201);
    }

    private List<String> callBack(UUID... customers) {
        return List.of(customers).stream()
                .flatMap(customer ->
                        database.column("SELECT no_call_back::text FROM customer WHERE id = ?", customer).stream())
                .toList();
    }

    private List<String> rows(List<UUID> customers) {
        var ids = array(customers);
        var sql = ROWS.replace("?1", "?");
        var times = (int) sql.chars().filter(character -> character == '?').count();
        return database.column(sql, IntStream.range(0, times).mapToObj(_ -> ids).toArray());
    }

    /** What would change if anybody were told, or if a clock ran otherwise. */
    private List<String> promised(Served one, Served other) {
        var requests = array(List.of(one.request(), other.request()));
        var customers = array(List.of(one.customer(), other.customer()));
        return database.column("""
                SELECT to_jsonb(s)::text FROM sla_standing s WHERE service_request_id = ANY (?::uuid[])
                UNION ALL SELECT to_jsonb(r)::text FROM service_request r WHERE id = ANY (?::uuid[])
                UNION ALL SELECT kind || due_at FROM deadline WHERE aggregate_id = ANY (?::uuid[])
                UNION ALL SELECT id || ' told ' || event_count FROM customer WHERE id = ANY (?::uuid[]) ORDER BY 1""", requests, requests, requests, customers);
    }

    /** An array of ids as the database writes it. */
    private static String array(List<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
