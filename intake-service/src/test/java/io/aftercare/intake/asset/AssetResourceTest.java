package io.aftercare.intake.asset;

import static io.aftercare.intake.Clients.SITES;
import static io.aftercare.intake.Clients.customer;
import static io.aftercare.intake.Clients.etag;
import static io.aftercare.intake.Clients.site;
import static io.aftercare.intake.Clients.step;
import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.read;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registration;
import static io.aftercare.intake.Desk.triage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S0-2.2c, S3.8-C2a: products of customers over HTTP, and whether work on them is free. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AssetResourceTest {
    private static final String ASSETS = "/v1/assets/";

    @Test
    void aNotedProductTellsAllThatIsKnown() {
        var customer = customer(ACME);
        var site = site(ACME, customer);

        var added = add(ACME, customer, """
                , "serial": "S-1", "purchasedOn": "2026-01-02", "warrantyUntil": "2028-01-01", "soldBy": "STATION",
                "siteId": "%s", "contract": {"number": "SC-9", "from": "2027-01-01", "until": "2027-12-31"}""".formatted(site));

        added.statusCode(201)
                .header("Location", endsWith(ASSETS + idOf(added)))
                .body("productCode", equalTo("WM-7000"))
                .body("soldBy", equalTo("STATION"))
                .body("siteId", equalTo(site.toString()))
                .body("contract.number", equalTo("SC-9"));
        Api.as(ACME).get("/v1/assets?customerId=" + customer).then().body("items.serial", contains("S-1"));
        Api.as(GLOBEX).get(ASSETS + idOf(added)).then().statusCode(404);
    }

    @Test
    void aRequestFindsTheNotedProduct() {
        var phone = aPhone();
        var asset = idOf(add(ACME, customer(ACME, phone), ""));

        register(ACME, registration(phone, "WM-7000")).body("assetId", equalTo(asset.toString()));
    }

    @Test
    void theSameProductIsNotedOnce() {
        var customer = customer(AGENT);
        var asset = idOf(add(AGENT, customer, ", \"serial\": \"S-1\""));
        var other = idOf(add(AGENT, customer, ", \"serial\": \"S-2\""));

        add(AGENT, customer, ", \"serial\": \"S-1\"")
                .statusCode(409)
                .body("code", equalTo("asset-exists"))
                .body("assetId", equalTo(asset.toString()));
        step(AGENT, ASSETS, other, "/change", "{\"serial\": \"S-1\"}").statusCode(409);
    }

    @Test
    void whatCannotBeIsRefusedByFieldAndRule() {
        var customer = customer(AGENT);
        var ended = site(AGENT, customer);
        step(AGENT, SITES, ended, "/end", "{}").statusCode(200);

        refused(customer, ", \"purchasedOn\": \"2999-01-01\"", "purchasedOn", "not-in-future");
        refused(
                customer,
                ", \"purchasedOn\": \"2026-01-02\", \"warrantyUntil\": \"2026-01-01\"",
                "warrantyUntil",
                "not-before-purchase");
        refused(
                customer,
                ", \"contract\": {\"number\": \"SC\", \"from\": \"2027-01-02\", \"until\": \"2027-01-01\"}",
                "contract.until",
                "not-before-from");
        refused(customer, ", \"siteId\": \"%s\"".formatted(ended), "siteId", "site-of-customer");
        refused(customer, ", \"siteId\": \"%s\"".formatted(site(AGENT, customer(AGENT))), "siteId", "site-of-customer");
        refused(new UUID(0, 7), "", "customerId", "known-customer");
    }

    @Test
    void aPartnerNotesProductsOfItsOwnCustomersOnly() {
        add(GLOBEX, customer(ACME), "").statusCode(400).body("errors[0].rule", equalTo("known-customer"));
    }

    @Test
    void whatIsNotNamedInAChangeStays() {
        var asset = idOf(add(AGENT, customer(AGENT), ", \"serial\": \"S-1\", \"soldBy\": \"COMPANY\""));
        var before = etag(ASSETS, asset);

        step(AGENT, ASSETS, asset, "/change", "{\"warrantyUntil\": \"2030-01-01\"}")
                .statusCode(200)
                .body("serial", equalTo("S-1"))
                .body("soldBy", equalTo("COMPANY"))
                .body("warrantyUntil", equalTo("2030-01-01"));

        step(AGENT, ASSETS, asset, "/change", "{}", before).statusCode(412);
        var now = etag(ASSETS, asset);
        step(AGENT, ASSETS, asset, "/change", "{\"warrantyUntil\": \"2030-01-01\"}")
                .statusCode(200);
        assertThat(etag(ASSETS, asset)).isEqualTo(now);
    }

    @Test
    void anEntitlementTellsRuleClauseAndEveryFinding() {
        var asset = idOf(add(ACME, customer(ACME), """
                , "purchasedOn": "2026-01-02", "contract":
                {"number": "SC-9", "from": "2027-02-01", "until": "2027-12-31"}"""));

        entitlement(ACME, asset, "2026-06-01T00:00:00Z")
                .body("decision", equalTo("COVERED"))
                .body("rule", equalTo("WARRANTY_FROM_PURCHASE"))
                .body("clause", equalTo("S3.8-C2a"))
                .body("until", equalTo("2027-01-01"))
                .body("lookedAt.outcome", contains("NOT_BEGUN", "UNKNOWN", "COVERS"));
        entitlement(ACME, asset, "2027-01-15T00:00:00Z")
                .body("decision", equalTo("NOT_COVERED"))
                .body("until", equalTo("2027-01-01"));
        entitlement(ACME, asset, "2027-03-01T00:00:00Z")
                .body("rule", equalTo("SERVICE_CONTRACT"))
                .body("clause", equalTo("S1-3.5d"))
                .body("until", equalTo("2027-12-31"));
        Api.as(GLOBEX).get(ASSETS + asset + "/entitlement").then().statusCode(404);
    }

    @Test
    void theDayOfTheSiteDecides() {
        var customer = customer(AGENT);
        var inShanghai = ", \"warrantyUntil\": \"2026-06-01\", \"siteId\": \"%s\"".formatted(site(AGENT, customer));
        var asset = idOf(add(AGENT, customer, inShanghai));
        var lateInUtc = "2026-06-01T17:00:00Z";

        entitlement(AGENT, asset, lateInUtc)
                .body("day", equalTo("2026-06-02"))
                .body("decision", equalTo("NOT_COVERED"));
    }

    /** One source of truth: triage binds what the entitlement says of the moment of the report. */
    @Test
    void triageBindsTheEntitlement() {
        var phone = aPhone();
        var asset = idOf(add(ACME, customer(ACME, phone), """
                , "warrantyUntil": "2020-01-01", "contract":
                {"number": "SC-9", "from": "2020-01-02", "until": "2099-12-31"}"""));
        var request = idOf(register(ACME, registration(phone, "WM-7000")));
        var reportedAt = read(AGENT, request).extract().<String>path("reportedAt");

        triage(request, "ON_SITE").statusCode(200).body("triage.inWarranty", equalTo(true));

        entitlement(AGENT, asset, reportedAt)
                .body("decision", equalTo("COVERED"))
                .body("rule", equalTo("SERVICE_CONTRACT"));
    }

    @Test
    void aRequestWithoutDatesIsNotCovered() {
        var phone = aPhone();
        var body = registration(phone, "WM-7000").replace(", \"warrantyUntil\": \"2099-12-31\"", "");
        var request = idOf(register(ACME, body));

        triage(request, "ON_SITE").statusCode(200).body("triage.inWarranty", equalTo(false));

        entitlement(AGENT, UUID.fromString(read(AGENT, request).extract().path("assetId")), "2026-06-01T17:00:00Z")
                .body("decision", equalTo("NOT_COVERED"))
                .body("rule", nullValue())
                .body("lookedAt.outcome", contains("UNKNOWN", "UNKNOWN", "UNKNOWN"));
    }

    @Test
    void anUnreadableMomentIsNamed() {
        var asset = idOf(add(AGENT, customer(AGENT), ""));

        Api.as(AGENT)
                .get(ASSETS + asset + "/entitlement?at=yesterday")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("at"));
        assertThat(Clients.read(AGENT, ASSETS, asset).extract().statusCode()).isEqualTo(200);
    }

    private static void refused(UUID customer, String more, String field, String rule) {
        add(Desk.AGENT, customer, more)
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].rule", equalTo(rule));
    }

    private static ValidatableResponse add(String token, UUID customer, String more) {
        return Api.as(token)
                .body("{\"customerId\": \"%s\", \"productCode\": \"WM-7000\"%s}".formatted(customer, more))
                .post("/v1/assets")
                .then();
    }

    private static ValidatableResponse entitlement(String token, UUID asset, String at) {
        return Api.as(token)
                .get(ASSETS + asset + "/entitlement?at=" + at)
                .then()
                .statusCode(200);
    }
}
