package io.aftercare.intake.customer;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.ADMIN;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.DISPATCHER;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.contact;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registration;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Desk;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may see whom, and that it is noted. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CustomerTest {
    private final Vault vault;

    CustomerTest(Vault vault) {
        this.vault = vault;
    }

    @Test
    void anAddedCustomerIsFoundByItsNumber() {
        var phone = aPhone();

        var added = add(AGENT, phone);

        var id = idOf(added);
        added.header("Location", endsWith("/v1/customers/" + id)).body("phone", equalTo(phone));
        found(AGENT, phone).body("items.id", hasItem(id.toString())).body("items.name", hasItem("王小明"));
    }

    @Test
    void oneNumberIsOneCustomerOfANetwork() {
        var phone = aPhone();
        var id = idOf(add(AGENT, phone));

        add(AGENT, phone)
                .statusCode(409)
                .body("code", equalTo("customer-exists"))
                .body("customerId", equalTo(id.toString()));
        add(ACME, phone).statusCode(201);
    }

    @Test
    void aPartnerFindsOnlyItsOwnCustomers() {
        var phone = aPhone();
        var own = idOf(add(ACME, phone));
        var other = idOf(add(GLOBEX, phone));

        found(ACME, phone).body("items", hasSize(1)).body("items[0].id", equalTo(own.toString()));
        read(ACME, other).statusCode(404);
        found(AGENT, phone).body("items", hasSize(2));
    }

    @Test
    void technicalSupportSeesOnlyAMask() {
        var phone = aPhone();
        var id = idOf(add(AGENT, phone));

        read(SUPPORT, id)
                .statusCode(200)
                .body("masked", equalTo(true))
                .body("name", equalTo("王**"))
                .body("phone", equalTo("***" + phone.substring(phone.length() - 4)))
                .body("email", nullValue())
                .body("address", nullValue());
    }

    @Test
    void everyReadingInClearIsAudited() {
        var id = idOf(add(AGENT, aPhone()));
        read(AGENT, id).statusCode(200).body("masked", equalTo(false));
        read(SUPPORT, id).statusCode(200);

        audit(id)
                .body("items.purpose", hasItems("customer.add", "customer.read"))
                .body("items.actorLogin", hasItem("agent-01"))
                .body("items.actorLogin", not(hasItem("support-01")));
    }

    @Test
    void readingTheContactOfARequestIsAudited() {
        var registered = register(ACME, registration(aPhone(), "WM-7000"));
        var customer = UUID.fromString(registered.extract().jsonPath().getString("customerId"));

        contact(DISPATCHER, idOf(registered))
                .statusCode(200)
                .body("name", equalTo("Mary Jones"))
                .body("address", equalTo("12 Ocean Parkway"))
                .body("latitude", equalTo(40.67821f))
                .body("longitude", equalTo(-73.94422f));

        audit(customer).body("items.purpose", hasItem("service-request.contact"));
    }

    @Test
    void whoCalledIsRememberedForEachRequest() {
        var phone = aPhone();
        register(AGENT, registration(phone, "WM-7000")).statusCode(201);

        var second = idOf(register(AGENT, registration(phone, "TV-55").replace("Mary Jones", "Tom Jones")));

        contact(AGENT, second).body("name", equalTo("Tom Jones"));
    }

    @Test
    void anErasedCustomerIsANumberWithoutAName() {
        var registered = register(AGENT, registration(aPhone(), "WM-7000"));
        var request = idOf(registered);
        var customer = UUID.fromString(registered.extract().jsonPath().getString("customerId"));

        QuarkusTransaction.requiringNew().run(() -> vault.erase(customer));

        Desk.read(AGENT, request).statusCode(200).body("symptom", nullValue()).body("productCode", equalTo("WM-7000"));
        contact(AGENT, request).statusCode(200).body("name", nullValue()).body("phone", nullValue());
        read(AGENT, customer).statusCode(200).body("name", nullValue());
    }

    @Test
    void theProductsOfACustomerAreListed() {
        var registered = register(ACME, registration(aPhone(), "WM-7000"));
        var customer = registered.extract().jsonPath().getString("customerId");
        var asset = registered.extract().jsonPath().getString("assetId");

        Api.as(ACME)
                .get("/v1/assets?customerId=" + customer)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(asset))
                .body("items.warrantyUntil", hasItem("2099-12-31"));
        Api.as(ACME).get("/v1/assets/" + asset).then().statusCode(200).body("productCode", equalTo("WM-7000"));
        Api.as(GLOBEX).get("/v1/assets/" + asset).then().statusCode(404);
        Api.as(GLOBEX).get("/v1/assets?customerId=" + customer).then().body("items", hasSize(0));
    }

    private static ValidatableResponse add(String token, String phone) {
        return Api.as(token).body("""
                        {"name": "王小明", "phone": "%s", "email": "wang@example.com", "address": "12 Ocean Parkway"}""".formatted(phone)).post("/v1/customers").then();
    }

    private static ValidatableResponse found(String token, String phone) {
        return Api.as(token)
                .queryParam("phone", phone)
                .get("/v1/customers")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String token, UUID id) {
        return Api.as(token).get("/v1/customers/" + id).then();
    }

    private static ValidatableResponse audit(UUID person) {
        return Api.as(ADMIN)
                .get("/v1/operations/intake/audit-entries?personId=" + person)
                .then()
                .statusCode(200);
    }
}
