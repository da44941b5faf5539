package io.aftercare.intake.bulkupsert;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many customers or assets of a partner's own system, taken over in the background, each once. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BulkUpsertTest {
    private static final String BULKS = "/v1/bulk-upserts/";
    private static final AtomicInteger REFERENCES = new AtomicInteger();

    private final BulkWork work;
    private final LineWork lineWork;
    private final Clock clock;
    private final Database database;

    BulkUpsertTest(BulkWork work, LineWork lineWork, Clock clock, Database database) {
        this.work = work;
        this.lineWork = lineWork;
        this.clock = clock;
        this.database = database;
    }

    @Test
    void everyLineIsTakenOverAndCounted() {
        var prefix = aPrefix();
        var list = customers(prefix, 60);

        var accepted = tell(ACME, "customers", list).statusCode(202);

        var id = UUID.fromString(accepted.extract().path("id"));
        accepted.header("Location", endsWith(BULKS + id)).body("lines", equalTo(60));
        finished(id)
                .body("added", equalTo(60))
                .body("waiting", equalTo(0))
                .body("requestedBy", notNullValue())
                .body("finishedAt", notNullValue());
        assertThat(customersCalled(prefix)).isEqualTo(60);
    }

    @Test
    void tellingTheSameListAgainChangesNothing() {
        var list = customers(aPrefix(), 3);
        finished(taken(ACME, "customers", list)).body("added", equalTo(3));

        finished(taken(ACME, "customers", list)).body("unchanged", equalTo(3)).body("added", equalTo(0));
        finished(taken(ACME, "customers", list.replace("Ada", "Eva"))).body("changed", equalTo(3));
    }

    @Test
    void aRefusedLineNamesFieldAndRuleAndStopsNoOther() {
        var phone = aPhone();
        var taken = aPhone();
        Clients.customer(ACME, taken);
        var first = aPrefix();
        finished(taken(
                ACME,
                "customers",
                "[{\"externalReference\": \"%s\", \"name\": \"Ada\", \"phone\": \"%s\"}]".formatted(first, taken)));

        var id = taken(ACME, "customers", """
                [{"externalReference": "%1$s-1", "name": "Ada", "phone": "12"},
                 {"externalReference": "%1$s-2", "name": "Ada", "phone": 12},
                 {"externalReference": "%1$s-3", "name": "Ada", "phone": "%2$s", "nickname": "A"},
                 {"name": "Ada", "phone": "%2$s"},
                 {"externalReference": "%1$s-5", "phone": "%2$s"},
                 {"externalReference": "%1$s-6", "name": "Ada", "phone": "%2$s", "partner": "globex"},
                 {"externalReference": "%1$s-7", "name": "Ada", "phone": "%3$s"},
                 17,
                 {"externalReference": "%1$s-9", "name": "Ada", "phone": "%2$s"}]
                """.formatted(first, phone, taken));

        finished(id).body("refused", equalTo(8)).body("added", equalTo(1));
        lines(ACME, id, "?status=REFUSED")
                .body("items.line", contains(1, 2, 3, 4, 5, 6, 7, 8))
                .body(
                        "items.collect { it.errors[0].field }",
                        contains("phone", "phone", "nickname", "externalReference", "name", "partner", null, null))
                .body(
                        "items.collect { it.errors[0].rule }",
                        contains(
                                "phone-number",
                                "type",
                                "unknown-field",
                                "not-null",
                                "not-null",
                                "unknown-field",
                                "customer-exists",
                                "type"))
                .body("items.recordId", everyItem(nullValue()));
        lines(ACME, id, "?status=ADDED")
                .body("items.externalReference", contains(first + "-9"))
                .body("items[0].errors", hasSize(0))
                .body("items[0].recordId", notNullValue());
    }

    @Test
    void linesAreReadOnPages() {
        var id = taken(ACME, "customers", customers(aPrefix(), 5));
        finished(id);

        var next = lines(ACME, id, "?limit=3")
                .body("items.line", contains(1, 2, 3))
                .extract()
                .<String>path("next");

        lines(ACME, id, "?limit=3&after=" + next)
                .body("items.line", contains(4, 5))
                .body("next", nullValue());
    }

    @Test
    void assetsFollowTheirCustomers() {
        var customer = aPrefix();
        finished(taken(
                ACME,
                "customers",
                "[{\"externalReference\": \"%s\", \"name\": \"Ada\", \"phone\": \"%s\"}]"
                        .formatted(customer, aPhone())));

        var id = taken(ACME, "assets", """
                [{"externalReference": "%1$s-A", "customerReference": "%1$s", "productCode": "WM-7000", "serial": "1"},
                 {"externalReference": "%1$s-B", "customerReference": "nobody", "productCode": "WM-7000"},
                 {"externalReference": "%1$s-C", "customerReference": "%1$s", "productCode": "W M"},
                 {"externalReference": "%1$s-D", "productCode": "WM-7000"}]
                """.formatted(customer));

        finished(id).body("added", equalTo(1)).body("refused", equalTo(3));
        lines(ACME, id, "?status=REFUSED")
                .body("items.collect { it.errors[0].rule }", contains("known-customer", "pattern", "one-of-two"));
    }

    @Test
    void anotherPartnerKnowsNothingOfIt() {
        var id = taken(ACME, "customers", customers(aPrefix(), 1));

        Api.as(GLOBEX).get(BULKS + id).then().statusCode(404);
        Api.as(GLOBEX).get(BULKS + id + "/lines").then().statusCode(404);
        Api.as(ACME).get("/v1/bulk-upserts").then().body("items.id", hasItem(id.toString()));
        Api.as(GLOBEX).get("/v1/bulk-upserts").then().body("items.partner", everyItem(equalTo("globex")));
        Api.as(MANAGER).get(BULKS + id).then().statusCode(200).body("partner", equalTo("acme"));
    }

    @Test
    void aListThatIsNoneIsRefusedAtOnce() {
        tell(ACME, "customers", "[]").statusCode(400).body("errors[0].field", equalTo("items"));
        tell(ACME, "customers", "[" + "{},".repeat(1000) + "{}]").statusCode(400);
    }

    /** What a replica did before it died stays done; the rest is done by whoever comes next. */
    @Test
    void aReplicaThatDiesLosesNothingAndDoublesNothing() {
        var prefix = aPrefix();
        var id = taken(ACME, "customers", customers(prefix, 80));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    work.onDue(id, clock.instant());
                    throw new IllegalStateException("The replica dies");
                }))
                .hasMessageContaining("The replica dies");

        finished(id).body("added", equalTo(80)).body("unchanged", equalTo(0));
        assertThat(customersCalled(prefix)).isEqualTo(80);
    }

    @Test
    void manyAtOnceDoEveryLineOnce() throws Exception {
        var prefix = aPrefix();
        var id = taken(ACME, "customers", customers(prefix, 80));
        var task = new LineWork.Task(id, "acme", BulkUpsert.Kind.CUSTOMERS);
        var done = new ArrayList<Future<Integer>>();

        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var replica = 0; replica < 4; replica++) {
                done.add(replicas.submit(() -> {
                    var count = 0;
                    while (lineWork.next(task)) {
                        count++;
                    }
                    return count;
                }));
            }
        }

        var byThese = 0;
        for (var replica : done) {
            byThese += replica.get();
        }
        finished(id).body("added", equalTo(80)).body("unchanged", equalTo(0)).body("refused", equalTo(0));
        assertThat(byThese).isBetween(1, 80);
        assertThat(customersCalled(prefix)).isEqualTo(80);
    }

    @Test
    void whatWaitsIsEncryptedAndThenGone() {
        var phone = aPhone();
        var id = taken(ACME, "customers", customers(aPrefix(), 40).replace("}]", """
                }, {"externalReference": "%s", "name": "Ada", "phone": "%s"}]""".formatted(aPrefix(), phone)));

        var row = database.column(
                "SELECT coalesce(string_agg(l::text, ''), '') FROM bulk_upsert_line l WHERE bulk_upsert_id = ?", id);

        for (var text : new String[] {phone, "Ada"}) {
            assertThat(row.getFirst())
                    .doesNotContain(text)
                    .doesNotContain(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
        }
        finished(id);
        assertThat(database.column(
                        "SELECT wrapped_key FROM person_key WHERE person_id = ? AND wrapped_key IS NOT NULL", id))
                .isEmpty();
        assertThat(database.column(
                        "SELECT line FROM bulk_upsert_line WHERE bulk_upsert_id = ? AND text_cipher IS NOT NULL", id))
                .isEmpty();
    }

    private static String aPrefix() {
        return "B" + REFERENCES.incrementAndGet() + "x";
    }

    private static String customers(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> "{\"externalReference\": \"%s-%d\", \"name\": \"Ada\", \"phone\": \"%s\"}"
                        .formatted(prefix, line, aPhone()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private long customersCalled(String prefix) {
        return database.column("SELECT id FROM customer WHERE external_reference LIKE ?", prefix + "-%")
                .size();
    }

    private static ValidatableResponse tell(String token, String kind, String list) {
        return Api.as(token)
                .body("{\"items\": " + list + "}")
                .post(BULKS + kind)
                .then();
    }

    private static UUID taken(String token, String kind, String list) {
        return UUID.fromString(tell(token, kind, list).statusCode(202).extract().path("id"));
    }

    private static ValidatableResponse finished(UUID id) {
        await().untilAsserted(() ->
                Api.as(Desk.MANAGER).get(BULKS + id).then().statusCode(200).body("status", equalTo("FINISHED")));
        return Api.as(Desk.MANAGER).get(BULKS + id).then();
    }

    private static ValidatableResponse lines(String token, UUID id, String query) {
        return Api.as(token).get(BULKS + id + "/lines" + query).then().statusCode(200);
    }
}
