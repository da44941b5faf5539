package io.aftercare.intake.asset;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A partner's own system tells the products of its customers by its own references. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AssetUpsertTest {
    private static final AtomicInteger REFERENCES = new AtomicInteger();

    private final Database database;

    AssetUpsertTest(Database database) {
        this.database = database;
    }

    @Test
    void theFirstTimeMakesTheAsset() {
        var customer = aCustomer(ACME, aPhone());
        var reference = aReference();

        var made = put(ACME, reference, customer, ", \"serial\": \"S-1\"");

        made.header("Location", endsWith("/v1/assets/" + idOf(made)))
                .body("externalReference", equalTo(reference))
                .body("serial", equalTo("S-1"));
    }

    @Test
    void tellingTheSameAgainChangesNothing() {
        var customer = aCustomer(ACME, aPhone());
        var reference = aReference();
        var more = ", \"serial\": \"S-1\", \"purchasedOn\": \"2026-01-02\"";
        var made = put(ACME, reference, customer, more).statusCode(201);

        var again = put(ACME, reference, customer, more).statusCode(200);

        assertThat(again.extract().header("ETag")).isEqualTo(made.extract().header("ETag"));
        put(ACME, reference, customer, "")
                .statusCode(200)
                .body("serial", nullValue())
                .body("purchasedOn", nullValue());
    }

    @Test
    void aProductKnownFromARequestTakesTheReference() {
        var phone = aPhone();
        var customer = aCustomer(ACME, phone);
        var asset = register(ACME, registration(phone, "WM-7000")).extract().<String>path("assetId");
        var reference = aReference();

        put(ACME, reference, customer, "").statusCode(200).body("id", equalTo(asset));
        put(ACME, aReference(), customer, "")
                .statusCode(409)
                .body("code", equalTo("asset-exists"))
                .body("assetId", equalTo(asset));
    }

    @Test
    void aReferenceStaysWithItsCustomer() {
        var reference = aReference();
        put(ACME, reference, aCustomer(ACME, aPhone()), "").statusCode(201);

        put(ACME, reference, aCustomer(ACME, aPhone()), "")
                .statusCode(409)
                .body("code", equalTo("customer-of-asset-fixed"));
    }

    @Test
    void theCustomerIsNamedByIdOrByReference() {
        var customer = Clients.customer(ACME);
        var reference = aReference();
        var body = "{\"productCode\": \"WM-7000\", \"customerId\": \"%s\"%s}";

        tell(ACME, reference, body.formatted(customer, "")).statusCode(201);
        tell(ACME, reference, body.formatted(customer, ", \"customerReference\": \"C\""))
                .statusCode(400)
                .body("errors[0].rule", equalTo("one-of-two"));
        put(ACME, reference, "nobody", "")
                .statusCode(400)
                .body("errors[0].field", equalTo("customerReference"))
                .body("errors[0].rule", equalTo("known-customer"));
    }

    @Test
    void noPartnerReachesCustomersOfAnother() {
        var customer = aCustomer(ACME, aPhone());
        var reference = aReference();
        var made = idOf(put(ACME, reference, customer, ""));

        put(GLOBEX, reference, customer, "").statusCode(400).body("errors[0].rule", equalTo("known-customer"));
        var own = idOf(put(GLOBEX, reference, aCustomer(GLOBEX, aPhone()), ""));

        assertThat(own).isNotEqualTo(made);
        Clients.read(GLOBEX, "/v1/assets/", made).statusCode(404);
    }

    @Test
    void manyAtOnceMakeOneAsset() throws Exception {
        var customer = aCustomer(ACME, aPhone());
        var reference = aReference();
        var answers = new ArrayList<Future<Integer>>();

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var call = 0; call < 16; call++) {
                answers.add(threads.submit(() -> put(ACME, reference, customer, ", \"serial\": \"S-1\"")
                        .extract()
                        .statusCode()));
            }
        }

        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get());
        }
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(database.column("SELECT id FROM asset WHERE external_reference = ?", reference))
                .hasSize(1);
    }

    private static String aReference() {
        return "A-" + REFERENCES.incrementAndGet();
    }

    private static String aCustomer(String token, String phone) {
        var reference = "CA-" + REFERENCES.incrementAndGet();
        Api.as(token)
                .body("{\"name\": \"Ada\", \"phone\": \"%s\"}".formatted(phone))
                .put("/v1/customers/by-reference/" + reference)
                .then()
                .statusCode(201);
        return reference;
    }

    private static ValidatableResponse put(String token, String reference, String customer, String more) {
        return tell(
                token,
                reference,
                "{\"productCode\": \"WM-7000\", \"customerReference\": \"%s\"%s}".formatted(customer, more));
    }

    private static ValidatableResponse tell(String token, String reference, String body) {
        return Api.as(token)
                .body(body)
                .put("/v1/assets/by-reference/" + reference)
                .then();
    }
}
