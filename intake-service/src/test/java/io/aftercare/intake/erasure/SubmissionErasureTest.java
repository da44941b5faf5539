package io.aftercare.intake.erasure;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Desk;
import io.aftercare.intake.webform.Page;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S1-8.1b: what a person sent by a web form goes with the person. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SubmissionErasureTest {
    private Page page;

    @BeforeEach
    void makeAForm() {
        page = Page.of(Desk.ACME);
    }

    @Test
    void whatBecameARequestOfThePersonGoes() {
        var phone = Desk.aPhone();
        page.sendComplete(phone);
        var submission = page.submission(Desk.ACME);
        var request = UUID.fromString(read(submission)
                .body("content.name", equalTo("Mary Jones"))
                .extract()
                .path("serviceRequestId"));
        Erasures.cancel(request);
        var customer = Desk.read(Desk.ACME, request).extract().<String>path("customerId");

        Erasures.erase(Desk.ACME, UUID.fromString(customer)).statusCode(200);

        read(submission).body("content", nullValue()).body("status", equalTo("REGISTERED"));
    }

    @Test
    void whatBecameNothingYetIsFoundByTheNumber() {
        var phone = Desk.aPhone();
        page.sendWithGaps(phone);
        var submission = page.submission(Desk.ACME);
        var other = page.waiting(Desk.ACME);
        var customer = Desk.idOf(Api.as(Desk.ACME)
                .body("{\"name\": \"Mary Jones\", \"phone\": \"%s\"}".formatted(phone))
                .post("/v1/customers")
                .then());

        Erasures.erase(Desk.ACME, customer).statusCode(200);

        read(submission).body("content", nullValue()).body("status", equalTo("DISMISSED"));
        read(other).body("content", notNullValue()).body("status", equalTo("RECEIVED"));
    }

    private static ValidatableResponse read(UUID submission) {
        return Api.as(Desk.ACME).get(Page.SUBMISSIONS + submission).then().statusCode(200);
    }
}
