package io.aftercare.intake.site;

import static io.aftercare.intake.Clients.SITES;
import static io.aftercare.intake.Clients.addSite;
import static io.aftercare.intake.Clients.audit;
import static io.aftercare.intake.Clients.customer;
import static io.aftercare.intake.Clients.etag;
import static io.aftercare.intake.Clients.read;
import static io.aftercare.intake.Clients.site;
import static io.aftercare.intake.Clients.step;
import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.DISPATCHER;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Database;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** S1-4.3b, S3.5-I3b: the places of a customer and what holds there. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SiteTest {
    private final Vault vault;
    private final Database database;

    SiteTest(Vault vault, Database database) {
        this.vault = vault;
        this.database = database;
    }

    @Test
    void aSiteTellsItsPlaceAndItsRules() {
        var added = addSite(ACME, customer(ACME));

        added.header("Location", endsWith(SITES + idOf(added)))
                .body("name", equalTo("Plant 2"))
                .body("address", equalTo("4 Harbour Road"))
                .body("latitude", equalTo(31.23041f))
                .body("timeZone", equalTo("Asia/Shanghai"))
                .body("slaZone", equalTo("B"))
                .body("accessHours[0].day", equalTo("MONDAY"))
                .body("houseRules", equalTo("Sign in at gate 3"))
                .body("safetyNotes", equalTo("Hard hat in hall B"));
    }

    @Test
    void withoutATimeZoneTheUsualOneHolds() {
        var place = "/v1/customers/" + customer(AGENT) + "/sites";

        Api.as(AGENT)
                .body("{\"address\": \"1 Main Street\", \"latitude\": 1, \"longitude\": 2}")
                .post(place)
                .then()
                .statusCode(201)
                .body("timeZone", equalTo("UTC"))
                .body("accessHours", nullValue());
        Api.as(AGENT)
                .body("{\"address\": \"1\", \"latitude\": 1, \"longitude\": 2, \"timeZone\": \"Nowhere/City\"}")
                .post(place)
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("time-zone"));
    }

    @Test
    void sitesAreListedOnPagesAndByStatus() {
        var customer = customer(ACME);
        var first = site(ACME, customer);
        var second = site(ACME, customer);
        step(ACME, SITES, first, "/end", "{}").statusCode(200);
        var place = "/v1/customers/" + customer + "/sites";

        var next = Api.as(ACME)
                .get(place + "?limit=1")
                .then()
                .body("items.id", contains(second.toString()))
                .extract()
                .<String>path("next");

        Api.as(ACME).get(place + "?limit=1&after=" + next).then().body("items.id", contains(first.toString()));
        Api.as(ACME).get(place + "?status=ACTIVE").then().body("items.id", contains(second.toString()));
    }

    @Test
    void whatIsNotNamedInAChangeStays() {
        var site = site(AGENT, customer(AGENT));
        var before = etag(SITES, site);

        step(AGENT, SITES, site, "/change", "{\"houseRules\": \"Ask for Mr Wu\", \"slaZone\": \"C\"}")
                .statusCode(200)
                .body("houseRules", equalTo("Ask for Mr Wu"))
                .body("slaZone", equalTo("C"))
                .body("address", equalTo("4 Harbour Road"));

        assertThat(etag(SITES, site)).isNotEqualTo(before);
        step(AGENT, SITES, site, "/change", "{}", before).statusCode(412);
    }

    @Test
    void tellingTheSameAgainChangesNothing() {
        var customer = customer(AGENT);
        var site = site(AGENT, customer);
        var before = etag(SITES, site);

        step(AGENT, SITES, site, "/change", "{\"latitude\": 31.23041, \"address\": \"4 Harbour Road\"}")
                .statusCode(200);

        assertThat(etag(SITES, site)).isEqualTo(before);
        audit(customer).body("items.purpose", not(hasItem("site.change")));
    }

    @Test
    void anEndedSiteIsReadAndNotChanged() {
        var site = site(AGENT, customer(AGENT));
        step(AGENT, SITES, site, "/end", "{}").statusCode(200);

        read(AGENT, SITES, site).body("status", equalTo("ENDED")).body("endedAt", notNullValue());
        step(AGENT, SITES, site, "/change", "{}").statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void behindAMaskNothingLeadsToTheDoor() {
        var site = site(AGENT, customer(AGENT));

        for (var token : new String[] {SUPPORT, DISPATCHER}) {
            read(token, SITES, site)
                    .statusCode(200)
                    .body("masked", equalTo(true))
                    .body("latitude", equalTo(31.23f))
                    .body("longitude", equalTo(121.474f))
                    .body("address", nullValue())
                    .body("name", nullValue())
                    .body("safetyNotes", nullValue())
                    .body("slaZone", equalTo("B"))
                    .body("accessHours[0].from", equalTo("08:00"));
        }
    }

    @Test
    void everyReadingInClearIsAudited() {
        var customer = customer(AGENT);
        var site = site(AGENT, customer);
        read(AGENT, SITES, site).statusCode(200);
        read(SUPPORT, SITES, site).statusCode(200);

        audit(customer)
                .body("items.purpose", hasItems("site.add", "site.read"))
                .body("items.actorLogin", not(hasItem("support-01")));
    }

    @Test
    void anotherPartnerKnowsNoneOfThem() {
        var customer = customer(ACME);
        var site = site(ACME, customer);

        read(GLOBEX, SITES, site).statusCode(404);
        step(GLOBEX, SITES, site, "/change", "{}").statusCode(404);
        addSite(GLOBEX, customer).statusCode(404);
        Api.as(GLOBEX).get("/v1/customers/" + customer + "/sites").then().statusCode(404);
    }

    @Test
    void erasingTheCustomerErasesTheWayToIt() {
        var customer = customer(AGENT);
        var site = site(AGENT, customer);

        QuarkusTransaction.requiringNew().run(() -> vault.erase(customer));

        read(AGENT, SITES, site)
                .statusCode(200)
                .body("address", nullValue())
                .body("houseRules", nullValue())
                .body("latitude", equalTo(31.23f));
        addSite(AGENT, customer).statusCode(409).body("code", equalTo("customer-erased"));
    }

    @Test
    void nothingThatLeadsToTheDoorStandsInTheTable() {
        var site = site(AGENT, customer(AGENT));

        var row = database.column("SELECT customer_site::text FROM customer_site WHERE id = ?", site);

        assertThat(row).singleElement().asString().contains(site.toString(), "31.23", "Asia/Shanghai");
        for (var text : new String[] {"Harbour", "31.23041", "Plant 2", "gate 3", "Hard hat"}) {
            var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
            assertThat(row.getFirst()).doesNotContain(text).doesNotContain(hex);
        }
    }
}
