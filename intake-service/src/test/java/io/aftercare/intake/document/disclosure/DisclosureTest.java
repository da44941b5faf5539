package io.aftercare.intake.document.disclosure;

import static io.aftercare.intake.Archive.DISCLOSURES;
import static io.aftercare.intake.Archive.DOCUMENTS;
import static io.aftercare.intake.Archive.KEEPER;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.SUPPORT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.aftercare.intake.Archive;
import io.aftercare.intake.Clients;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.StatusDiagram;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S1-8.2c: nothing goes outside without the company's authorisation. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DisclosureTest {
    @Test
    void whatTheManagerAuthorisesIsHandedOutOnce() {
        var document = Archive.registered("DRAWING", "RESTRICTED");
        var id = Archive.disclosure(document);

        step(KEEPER, id, "/handing-out", "{}").statusCode(409).body("code", equalTo("illegal-transition"));
        step(MANAGER, id, "/authorisation", "{\"note\": \"Without page 3\"}")
                .statusCode(200)
                .body("status", equalTo("AUTHORISED"))
                .body("decidedBy", equalTo("manager-01"))
                .body("decisionNote", equalTo("Without page 3"));
        step(KEEPER, id, "/handing-out", "{}")
                .statusCode(200)
                .body("status", equalTo("HANDED_OUT"))
                .body("handedOutBy", equalTo("archivist-01"));

        step(KEEPER, id, "/handing-out", "{}").statusCode(409);
        Api.as(KEEPER)
                .get("/v1/document-disclosures?documentId=" + document)
                .then()
                .body("items.id", contains(id.toString()))
                .body("items[0].recipient", equalTo("Inspection authority"))
                .body("items[0].purpose", equalTo("Yearly inspection"));
    }

    @Test
    void whatIsRefusedIsNotHandedOut() {
        var id = Archive.disclosure(Archive.registered("CONTRACT", "GENERAL"));

        step(MANAGER, id, "/refusal", "{\"reason\": \"Not theirs\"}")
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("decisionNote", equalTo("Not theirs"));

        step(KEEPER, id, "/handing-out", "{}").statusCode(409);
        step(MANAGER, id, "/authorisation", "{}").statusCode(409);
    }

    @Test
    void nobodyDecidesOnTheOwnWish() {
        var document = Archive.registered("CONTRACT", "GENERAL");
        var id = UUID.fromString(
                ask(MANAGER, document).statusCode(201).extract().jsonPath().getString("id"));

        step(MANAGER, id, "/authorisation", "{}").statusCode(409).body("code", equalTo("own-disclosure"));

        var other = Tokens.of("manager-02").roles("manager").sign();
        step(other, id, "/authorisation", "{}").statusCode(200).body("decidedBy", equalTo("manager-02"));
    }

    @Test
    void onlyManagersDecideAndOnlyKeepersHandOut() {
        var id = Archive.disclosure(Archive.registered("CONTRACT", "GENERAL"));

        step(SUPPORT, id, "/authorisation", "{}").statusCode(403);
        step(MANAGER, id, "/authorisation", "{}").statusCode(200);
        step(MANAGER, id, "/handing-out", "{}").statusCode(403).body("code", equalTo("not-a-keeper"));
    }

    @Test
    void onlyWhatHasANumberIsAskedFor() {
        var received = Archive.received("CONTRACT", "GENERAL");
        var confidential = Archive.registered("CONTRACT", "CONFIDENTIAL");

        ask(SUPPORT, received).statusCode(409).body("code", equalTo("document-not-registered"));
        ask(SUPPORT, confidential).statusCode(404);
        ask(MANAGER, confidential).statusCode(201);
        Clients.audit(confidential).body("items.purpose", hasItem("document.disclosure"));
    }

    @Test
    void handingOutWhatIsConfidentialIsAudited() {
        var document = Archive.registered("CUSTOMER_DATA", "CONFIDENTIAL");
        var id = UUID.fromString(ask(MANAGER, document).extract().jsonPath().getString("id"));
        var other = Tokens.of("manager-02").roles("manager").sign();
        step(other, id, "/authorisation", "{}").statusCode(200);

        step(KEEPER, id, "/handing-out", "{}").statusCode(200);

        Clients.audit(document).body("items.purpose", hasItems("document.disclosure", "document.handed-out"));
    }

    @Test
    void othersSeeOnlyWhatTheyAskedFor() {
        var id = Archive.disclosure(Archive.registered("CONTRACT", "GENERAL"));

        Clients.read(SUPPORT, DISCLOSURES, id).statusCode(200);
        Clients.read(AGENT, DISCLOSURES, id).statusCode(404);
        Clients.read(MANAGER, DISCLOSURES, id).statusCode(200);
    }

    @Test
    void theDiagramShowsExactlyTheSteps() {
        StatusDiagram.check(Path.of("docs/document-disclosure-status.mmd"), DisclosureStatus.class);
    }

    private static ValidatableResponse ask(String token, UUID document) {
        return Api.as(token)
                .body("{\"recipient\": \"Inspection authority\", \"purpose\": \"Yearly inspection\"}")
                .post(DOCUMENTS + document + "/disclosures")
                .then();
    }

    private static ValidatableResponse step(String token, UUID id, String step, String body) {
        return Clients.step(token, DISCLOSURES, id, step, body, Archive.etag(DISCLOSURES, id));
    }
}
