package io.aftercare.intake.consultation;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S3.3-C1, S3.3-C4: what is asked and answered without a service request is on record. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ConsultationTest {
    private static final String CONSULTATIONS = "/v1/consultations/";
    private static final String QUALITY =
            Tokens.of("quality-01").roles("quality-supervisor").sign();

    private final Database database;

    ConsultationTest(Database database) {
        this.database = database;
    }

    @Test
    void aQuestionIsKeptWithAnswerAndArticle() {
        var customer = Clients.customer(AGENT);
        var article = publishedArticle();

        var id = Desk.idOf(record(AGENT, """
                {"channel": "PHONE", "customerId": "%s", "productLine": "WM", "topic": "descaling",
                 "question": "How often, asks Mary Jones?", "answer": "Every month", "articleId": "%s"}
                """.formatted(customer, article)));

        Clients.read(AGENT, CONSULTATIONS, id)
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("partner", equalTo("own"))
                .body("customerId", equalTo(customer.toString()))
                .body("productLine", equalTo("WM"))
                .body("topic", equalTo("descaling"))
                .body("question", equalTo("How often, asks Mary Jones?"))
                .body("answer", equalTo("Every month"))
                .body("articleId", equalTo(article.toString()))
                .body("recordedBy", equalTo("agent-01"))
                .body("answeredBy", equalTo("agent-01"))
                .body("askedAt", notNullValue());
        Clients.audit(customer).body("items.purpose", hasItems("consultation.record", "consultation.read"));
    }

    /** S0-4.1c */
    @Test
    void whatWasSaidIsOnlyForThoseWhoSeeTheCustomer() {
        var named = Desk.idOf(record(
                AGENT,
                "{\"channel\": \"CHAT\", \"customerId\": \"%s\", \"topic\": \"price\", \"question\": \"Mary asks\"}"
                        .formatted(Clients.customer(AGENT))));

        Clients.read(SUPPORT, CONSULTATIONS, named).body("question", equalTo("Mary asks"));
        Clients.read(QUALITY, CONSULTATIONS, named)
                .statusCode(200)
                .body("topic", equalTo("price"))
                .body("question", nullValue());
        list(AGENT, "topic=price").body("items.question", not(hasItem("Mary asks")));
        var row = database.column("SELECT c::text FROM consultation c WHERE id = ?", named)
                .getFirst();
        assertThat(row).doesNotContain(HexFormat.of().formatHex("Mary".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whoeverIsErasedLeavesOnlyTheCount() {
        var customer = Clients.customer(AGENT);
        var id = Desk.idOf(record(
                AGENT,
                "{\"channel\": \"PHONE\", \"customerId\": \"%s\", \"topic\": \"hours\", \"question\": \"When?\"}"
                        .formatted(customer)));

        Clients.step(MANAGER, "/v1/customers/", customer, "/erasure", "{\"ground\": \"REQUESTED\"}")
                .statusCode(200);

        Clients.read(AGENT, CONSULTATIONS, id)
                .statusCode(200)
                .body("topic", equalTo("hours"))
                .body("question", nullValue());
        Clients.step(AGENT, CONSULTATIONS, id, "/answer", "{\"answer\": \"At nine\"}")
                .statusCode(409)
                .body("code", equalTo("customer-erased"));
    }

    @Test
    void anOpenQuestionIsAnsweredByWhoeverKnows() {
        var id = anonymous(AGENT, "opening-hours");
        list(SUPPORT, "status=OPEN&topic=opening-hours").body("items.id", hasItem(id.toString()));
        var etag = Clients.etag(CONSULTATIONS, id);

        Clients.step(SUPPORT, CONSULTATIONS, id, "/answer", "{\"answer\": \"From nine to five\"}", etag)
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("answer", equalTo("From nine to five"))
                .body("answeredBy", equalTo("support-01"));

        Clients.step(SUPPORT, CONSULTATIONS, id, "/answer", "{\"answer\": \"No\"}", etag)
                .statusCode(412);
        Clients.step(SUPPORT, CONSULTATIONS, id, "/answer", "{\"answer\": \"No\"}")
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        list(SUPPORT, "status=OPEN&topic=opening-hours").body("items.id", not(hasItem(id.toString())));
    }

    /** S0-2.1a (e) */
    @Test
    void aPartnerSeesTheQuestionsOfItsOwnNetwork() {
        var id = anonymous(ACME, "acme-only");

        list(ACME, "topic=acme-only").body("items.id", contains(id.toString()));
        Clients.read(GLOBEX, CONSULTATIONS, id).statusCode(404);
        list(GLOBEX, "topic=acme-only").body("items.size()", equalTo(0));
        record(GLOBEX, """
                {"channel": "PHONE", "customerId": "%s", "topic": "price", "question": "How much?"}
                """.formatted(Clients.customer(ACME))).statusCode(404);
    }

    @Test
    void theListIsReadPageByPage() {
        var first = anonymous(AGENT, "paged");
        var second = anonymous(AGENT, "paged");
        var third = anonymous(AGENT, "paged");

        var page = list(AGENT, "topic=paged&limit=2").body("items.id", contains(third.toString(), second.toString()));
        var next = page.extract().jsonPath().getString("next");

        list(AGENT, "topic=paged&limit=2&after=" + next)
                .body("items.id", contains(first.toString()))
                .body("next", nullValue());
    }

    @Test
    void anArticleHelpsOnlyWhenItIsPublished() {
        record(AGENT, """
                {"channel": "PHONE", "topic": "price", "question": "How much?", "answer": "Ten",
                 "articleId": "0198c5a4-3f00-7000-8000-000000000001"}
                """).statusCode(400).body("errors[0].rule", equalTo("published-article"));
        record(AGENT, """
                {"channel": "PHONE", "topic": "price", "question": "How much?", "articleId": "%s"}
                """.formatted(publishedArticle()))
                .statusCode(400)
                .body("errors[0].rule", equalTo("needs-answer"));
    }

    private static UUID anonymous(String token, String topic) {
        return Desk.idOf(record(
                token,
                "{\"channel\": \"PHONE\", \"topic\": \"%s\", \"question\": \"When are you open?\"}".formatted(topic)));
    }

    private static ValidatableResponse record(String token, String body) {
        return Api.as(token).body(body).post("/v1/consultations").then();
    }

    private static ValidatableResponse list(String token, String query) {
        return Api.as(token).get("/v1/consultations?" + query).then().statusCode(200);
    }

    private static UUID publishedArticle() {
        var articles = "/v1/knowledge-articles/";
        var id =
                Desk.idOf(Api.as(AGENT).body("""
                        {"kind": "SOLUTION", "audience": "STAFF", "category": "heating", "texts": [
                         {"language": "en", "title": "Scale", "symptom": "Scale", "solution": "Vinegar"}]}
                        """).post("/v1/knowledge-articles").then());
        Clients.step(AGENT, articles, id, "/submission", "{}").statusCode(200);
        Clients.step(SUPPORT, articles, id, "/publication", "{}").statusCode(200);
        return id;
    }
}
