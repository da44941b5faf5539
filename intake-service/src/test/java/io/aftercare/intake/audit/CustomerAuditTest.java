package io.aftercare.intake.audit;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S0-4.1c, S1-1.3a, S2-6.2b: a network reads the audit of its own customers and sees whether it was rewritten. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CustomerAuditTest {
    private static final String ENTRIES = "/v1/customers/audit-entries";

    private final Database database;

    CustomerAuditTest(Database database) {
        this.database = database;
    }

    @Test
    void aPartnerSeesWhoReadItsCustomer() {
        var customer = Clients.customer(ACME);
        Api.as(AGENT).get("/v1/customers/" + customer).then().statusCode(200);

        entries(ACME, "?personId=" + customer)
                .body("items.purpose", contains("customer.read", "customer.add"))
                .body("items.action", contains("READ", "CHANGED"))
                .body("items.actor", contains("OPERATOR", "OWN_NETWORK"))
                .body("items.actorLogin", contains(nullValue(), equalTo("service-account-partner-acme")))
                .body("items[0].fields", hasItems("name", "phone"));
        entries(MANAGER, "?partner=acme&personId=" + customer).body("items.actorLogin", hasItem("agent-01"));
    }

    @Test
    void aPartnerSeesNothingOfOtherNetworks() {
        var own = Clients.customer(AGENT);
        var lonely = partner("audit-lonely");
        var theirs = Clients.customer(lonely);

        entries(lonely, "").body("items.personId", contains(theirs.toString()));
        entries(lonely, "?personId=" + own).body("items", hasSize(0));
        Api.as(lonely).get(ENTRIES + "?partner=acme").then().statusCode(400);
        entries(MANAGER, "?personId=" + own).body("items", hasSize(1));
    }

    @Test
    void theEntriesComeOnPages() {
        var many = partner("audit-pages");
        for (var i = 0; i < 5; i++) {
            Clients.customer(many);
        }

        var first = entries(many, "?limit=3").body("items", hasSize(3)).body("next", notNullValue());
        var shown = first.extract().jsonPath().getList("items.id", String.class);

        entries(many, "?limit=3&after=" + first.extract().<String>path("next"))
                .body("items", hasSize(2))
                .body("next", nullValue())
                .body("items.id", everyItem(not(is(in(shown)))));
    }

    @Test
    void theEntriesOfANetworkAreReadByAnIndex() {
        var plan = QuarkusTransaction.requiringNew().call(() -> {
            database.change("SET LOCAL enable_seqscan = off");
            database.change("SET LOCAL enable_sort = off");
            return String.join(
                    "\n",
                    database.column("EXPLAIN SELECT id FROM audit_entry WHERE customer_partner = 'acme'"
                            + " AND (at, id) < (now(), gen_random_uuid()) ORDER BY at DESC, id DESC LIMIT 51"));
        });

        assertThat(plan).contains("audit_entry_of_partner").doesNotContain("Sort");
    }

    @Test
    void theFirstRewrittenEntryIsNamed() {
        var customer = Clients.customer(ACME);
        var position = sealed(customer);
        verification(ACME, position).body("intact", equalTo(true)).body("hash", notNullValue());

        tamper("UPDATE audit_entry SET actor_login = 'somebody-else' WHERE position = " + position);
        try {
            verification(ACME, position).body("intact", equalTo(false)).body("brokenAt", equalTo((int) position));
        } finally {
            tamper("UPDATE audit_entry SET actor_login = 'service-account-partner-acme' WHERE position = " + position);
        }
        verification(ACME, position).body("intact", equalTo(true));
    }

    @Test
    void anEntryThatIsHiddenFromItsNetworkIsNamed() {
        var customer = Clients.customer(ACME);
        var position = sealed(customer);

        tamper("UPDATE audit_entry SET customer_partner = 'globex' WHERE position = " + position);
        try {
            verification(ACME, position).body("intact", equalTo(false)).body("brokenAt", equalTo((int) position));
        } finally {
            tamper("UPDATE audit_entry SET customer_partner = 'acme' WHERE position = " + position);
        }
    }

    private long sealed(UUID customer) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> entries(ACME, "?personId=" + customer).body("items[0].position", notNullValue()));
        return entries(ACME, "?personId=" + customer).extract().jsonPath().getLong("items[0].position");
    }

    /** As only the owner of the table can. */
    private void tamper(String sql) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.change("SET LOCAL lock_timeout = '10s'");
            database.change("ALTER TABLE audit_entry DISABLE TRIGGER USER");
            assertThat(database.change(sql)).isEqualTo(1);
            database.change("ALTER TABLE audit_entry ENABLE TRIGGER USER");
        });
    }

    private static String partner(String code) {
        return Tokens.of("service-account-" + code)
                .roles("partner")
                .partner(code)
                .sign();
    }

    private static ValidatableResponse entries(String token, String query) {
        return Api.as(token).get(ENTRIES + query).then().statusCode(200);
    }

    private static ValidatableResponse verification(String token, long position) {
        return Api.as(token)
                .get(ENTRIES + "/verification?entries=1&from=" + position)
                .then()
                .statusCode(200);
    }
}
