package io.aftercare.intake.customer;

import static io.aftercare.intake.Clients.audit;
import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A partner's own system tells its customers by its own references, as often as it likes. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CustomerUpsertTest {
    private static final AtomicInteger REFERENCES = new AtomicInteger();

    private final Vault vault;
    private final Database database;

    CustomerUpsertTest(Vault vault, Database database) {
        this.vault = vault;
        this.database = database;
    }

    @Test
    void theFirstTimeMakesTheCustomer() {
        var reference = aReference();
        var phone = aPhone();

        var made = put(ACME, reference, "Ada Byron", phone);

        made.header("Location", endsWith("/v1/customers/" + idOf(made)))
                .body("externalReference", equalTo(reference))
                .body("partner", equalTo("acme"));
        Api.as(ACME)
                .queryParam("phone", phone)
                .get("/v1/customers")
                .then()
                .body("items.externalReference", contains(reference));
    }

    @Test
    void tellingTheSameAgainChangesNothing() {
        var reference = aReference();
        var phone = aPhone();
        var made = put(ACME, reference, "Ada Byron", phone);
        var id = idOf(made);

        var again = put(ACME, reference, "Ada Byron", phone).statusCode(200);

        assertThat(again.extract().header("ETag")).isEqualTo(made.extract().header("ETag"));
        again.body("id", equalTo(id.toString()));
        audit(id).body("items", hasSize(1)).body("items.purpose", contains("customer.upsert"));
    }

    @Test
    void whatIsToldIsTheWholeTruth() {
        var reference = aReference();
        var made = put(ACME, reference, "Ada Byron", aPhone());
        var phone = aPhone();

        var changed = Api.as(ACME)
                .body("{\"name\": \"Ada Lovelace\", \"phone\": \"%s\"}".formatted(phone))
                .put("/v1/customers/by-reference/" + reference)
                .then()
                .statusCode(200);

        changed.body("id", equalTo(idOf(made).toString()))
                .body("name", equalTo("Ada Lovelace"))
                .body("phone", equalTo(phone))
                .body("address", nullValue());
        assertThat(changed.extract().header("ETag")).isNotEqualTo(made.extract().header("ETag"));
    }

    @Test
    void aCustomerKnownByItsNumberTakesTheReference() {
        var phone = aPhone();
        var known = Clients.customer(ACME, phone);
        var reference = aReference();

        put(ACME, reference, "Ada Byron", phone)
                .statusCode(200)
                .body("id", equalTo(known.toString()))
                .body("externalReference", equalTo(reference));

        put(ACME, aReference(), "Ada Byron", phone)
                .statusCode(409)
                .body("code", equalTo("customer-exists"))
                .body("customerId", equalTo(known.toString()));
    }

    @Test
    void theNumberOfAnotherCustomerIsRefused() {
        var reference = aReference();
        put(ACME, reference, "Ada Byron", aPhone()).statusCode(201);
        var phone = aPhone();
        var other = Clients.customer(ACME, phone);

        put(ACME, reference, "Ada Byron", phone)
                .statusCode(409)
                .body("code", equalTo("customer-exists"))
                .body("customerId", equalTo(other.toString()));
    }

    @Test
    void eachPartnerHasReferencesOfItsOwn() {
        var reference = aReference();
        var phone = aPhone();
        var ofAcme = idOf(put(ACME, reference, "Ada Byron", phone));

        var ofGlobex = put(GLOBEX, reference, "Grace Hopper", phone);

        assertThat(idOf(ofGlobex)).isNotEqualTo(ofAcme);
        Clients.read(ACME, "/v1/customers/", ofAcme).body("name", equalTo("Ada Byron"));
        Clients.read(GLOBEX, "/v1/customers/", ofAcme).statusCode(404);
    }

    @Test
    void staffNamesThePartnerAndPartnersCannot() {
        var reference = aReference();
        var body = "{\"name\": \"Ada\", \"phone\": \"%s\", \"partner\": \"acme\"}".formatted(aPhone());
        var made = idOf(Api.as(AGENT)
                .body(body)
                .put("/v1/customers/by-reference/" + reference)
                .then());

        Clients.read(ACME, "/v1/customers/", made).statusCode(200);
        Api.as(GLOBEX)
                .body(body)
                .put("/v1/customers/by-reference/" + reference)
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("own-partner"));
    }

    @Test
    void anErasedCustomerStaysErased() {
        var reference = aReference();
        var phone = aPhone();
        var id = idOf(put(ACME, reference, "Ada Byron", phone));
        QuarkusTransaction.requiringNew().run(() -> vault.erase(id));

        put(ACME, reference, "Ada Byron", phone).statusCode(409).body("code", equalTo("customer-erased"));
    }

    @Test
    void anUnreadableNumberIsNamed() {
        put(ACME, aReference(), "Ada", "12").statusCode(400).body("errors[0].rule", equalTo("phone-number"));
    }

    @Test
    void manyAtOnceMakeOneCustomer() throws Exception {
        var reference = aReference();
        var phone = aPhone();
        var answers = new ArrayList<Future<Integer>>();

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var call = 0; call < 16; call++) {
                answers.add(threads.submit(
                        () -> put(ACME, reference, "Ada Byron", phone).extract().statusCode()));
            }
        }

        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get());
        }
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(database.column("SELECT id FROM customer WHERE external_reference = ?", reference))
                .hasSize(1);
    }

    @Test
    void aReferenceMayHoldWhatPathsHold() {
        put(ACME, "crm:7@north+1~a.b_c-" + REFERENCES.incrementAndGet(), "Ada", aPhone())
                .statusCode(201);

        for (var bad : new String[] {"a b", "客户", "-a", "r".repeat(101)}) {
            put(ACME, bad, "Ada", aPhone())
                    .statusCode(400)
                    .body("errors[0].field", equalTo("externalReference"))
                    .body("errors[0].rule", equalTo("pattern"));
        }
    }

    private static String aReference() {
        return "C-" + REFERENCES.incrementAndGet();
    }

    private static ValidatableResponse put(String token, String reference, String name, String phone) {
        return Api.as(token)
                .body("{\"name\": \"%s\", \"phone\": \"%s\", \"address\": \"1 St James\"}".formatted(name, phone))
                .put("/v1/customers/by-reference/" + reference)
                .then();
    }
}
