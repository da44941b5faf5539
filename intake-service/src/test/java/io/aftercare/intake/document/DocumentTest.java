package io.aftercare.intake.document;

import static io.aftercare.intake.Archive.DOCUMENTS;
import static io.aftercare.intake.Archive.KEEPER;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Archive;
import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S2-6.1a, S2-6.1b, S2-6.1c, S1-8.1c: documents are received, numbered, archived and looked up. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DocumentTest {
    private static final String CHECKSUM = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final Database database;

    DocumentTest(Database database) {
        this.database = database;
    }

    @Test
    void aDocumentGoesThroughTheRegister() {
        var id = Archive.received("CONTRACT", "GENERAL");
        read(AGENT, id)
                .body("status", equalTo("RECEIVED"))
                .body("scope", equalTo("EXTERNAL"))
                .body("receivedFrom", equalTo("Legal department"))
                .body("receivedBy", equalTo("archivist-01"))
                .body("number", nullValue());

        Archive.step(KEEPER, id, "/registration", "{}")
                .statusCode(200)
                .body("status", equalTo("REGISTERED"))
                .body("number", matchesPattern("CON-[0-9]{4}-[0-9]{4}"));
        Archive.step(KEEPER, id, "/archiving", """
                        {"paperLocation": "Shelf B", "electronicLocation": "archive/17.pdf", "checksum": "%s"}
                        """.formatted(CHECKSUM))
                .statusCode(200)
                .body("status", equalTo("ARCHIVED"))
                .body("paperLocation", equalTo("Shelf B"))
                .body("checksum", equalTo(CHECKSUM));

        Archive.step(KEEPER, id, "/registration", "{}").statusCode(409).body("code", equalTo("illegal-transition"));
        Clients.step(KEEPER, DOCUMENTS, id, "/archiving", "{\"paperLocation\": \"C\"}", "\"0\"")
                .statusCode(412);
    }

    @Test
    void onlyAnAppointedKeeperTakesTheSteps() {
        var id = Archive.received("SYSTEM", "GENERAL");

        Clients.step(MANAGER, DOCUMENTS, id, "/registration", "{}", Archive.etag(DOCUMENTS, id))
                .statusCode(403)
                .body("code", equalTo("not-a-keeper"));

        read(MANAGER, id).body("status", equalTo("RECEIVED"));
    }

    @Test
    void aKeeperIsAppointedAndDismissedByTheManager() {
        var temp = Tokens.of("archivist-temp").roles("agent").sign();
        var appointment = Desk.idOf(Archive.appointment("archivist-temp"));
        Archive.appointment("archivist-temp").statusCode(409).body("code", equalTo("keeper-appointed"));
        receive(temp).statusCode(201);

        var keepers = "/v1/document-keepers/";
        var etag = Clients.read(MANAGER, keepers, appointment).extract().header("ETag");
        Clients.step(MANAGER, keepers, appointment, "/dismissal", "{}", etag)
                .statusCode(200)
                .body("status", equalTo("DISMISSED"))
                .body("dismissedBy", equalTo("manager-01"));

        receive(temp).statusCode(403).body("code", equalTo("not-a-keeper"));
        Clients.step(MANAGER, keepers, appointment, "/dismissal", "{}", "*").statusCode(409);
        Desk.idOf(Archive.appointment("archivist-temp"));
        Api.as(MANAGER)
                .get("/v1/document-keepers?limit=200&status=DISMISSED")
                .then()
                .body("items.id", hasItem(appointment.toString()));
    }

    /** Twenty at once, and some of them fail: the numbers leave no gap and none is given twice. */
    @Test
    void numbersLeaveNoGapHoweverManyAtOnce() throws Exception {
        var ids = IntStream.range(0, 20)
                .mapToObj(_ -> Archive.received("DRAWING", "GENERAL"))
                .toList();
        var steps = new ArrayList<Callable<Integer>>();
        for (var id : ids) {
            var etag = Archive.etag(DOCUMENTS, id);
            for (var twice = 0; twice < 2; twice++) {
                steps.add(() -> Clients.step(KEEPER, DOCUMENTS, id, "/registration", "{}", etag)
                        .extract()
                        .statusCode());
            }
        }

        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(steps)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(20);
        assertThat(answers).containsOnly(200, 412);
        var places = database
                .column(
                        "SELECT split_part(number, '-', 3) FROM document WHERE category = 'DRAWING' AND number IS NOT NULL"
                                + " ORDER BY number")
                .stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(places)
                .isEqualTo(IntStream.rangeClosed(1, places.size()).boxed().toList())
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void whatIsConfidentialIsForFewAndAudited() {
        var restricted = Archive.received("PROCESS", "RESTRICTED");
        var confidential = Archive.received("PROCESS", "CONFIDENTIAL");
        var general = Archive.received("PROCESS", "GENERAL");

        assertThat(listed(AGENT)).contains(general.toString()).doesNotContain(restricted.toString());
        assertThat(listed(SUPPORT))
                .contains(general.toString(), restricted.toString())
                .doesNotContain(confidential.toString());
        assertThat(listed(MANAGER)).contains(general.toString(), restricted.toString(), confidential.toString());
        Clients.read(AGENT, DOCUMENTS, restricted).statusCode(404);
        Clients.read(SUPPORT, DOCUMENTS, confidential).statusCode(404);
        read(KEEPER, confidential);

        Clients.audit(confidential)
                .body("items.purpose", hasItem("document.read"))
                .body("items.purpose", hasItem("document.list"));
        Clients.audit(general).body("items", equalTo(List.of()));
    }

    @Test
    void documentsAreFoundByNumberCategoryAndState() {
        var id = Archive.registered("MANUAL", "GENERAL");
        var number = read(AGENT, id).extract().jsonPath().getString("number");

        list("number=" + number).body("items.id", contains(id.toString()));
        list("category=MANUAL&status=REGISTERED&scope=EXTERNAL&limit=200").body("items.id", hasItem(id.toString()));
        list("category=MANUAL&status=RECEIVED&limit=200").body("items.id", not(hasItem(id.toString())));
        list("scope=INTERNAL&limit=200").body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void anArchivedDocumentLiesSomewhere() {
        var id = Archive.registered("NOTICE", "GENERAL");

        Archive.step(KEEPER, id, "/archiving", "{}").statusCode(400).body("errors[0].rule", equalTo("some-location"));
        Archive.step(KEEPER, id, "/archiving", "{\"paperLocation\": \"B\", \"checksum\": \"%s\"}".formatted(CHECKSUM))
                .statusCode(400)
                .body("errors[0].rule", equalTo("needs-file"));
    }

    /** S0-2.1a (e): the register is the company's own. */
    @Test
    void whoWorksForAPartnerSeesNoDocument() {
        var id = Archive.received("SYSTEM", "GENERAL");
        var agentOfAcme = Tokens.of("agent-acme").roles("agent").partner("acme").sign();

        Clients.read(agentOfAcme, DOCUMENTS, id).statusCode(404);
        assertThat(listed(agentOfAcme)).isEmpty();
    }

    private static ValidatableResponse receive(String token) {
        return Api.as(token).body("""
                {"category": "SYSTEM", "confidentiality": "GENERAL", "title": "Rules", "receivedFrom": "Office"}
                """).post("/v1/documents").then();
    }

    private static ValidatableResponse read(String token, UUID id) {
        return Clients.read(token, DOCUMENTS, id).statusCode(200);
    }

    private static List<String> listed(String token) {
        return Api.as(token)
                .get("/v1/documents?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class);
    }

    private static ValidatableResponse list(String query) {
        return Api.as(AGENT).get("/v1/documents?" + query).then().statusCode(200);
    }
}
