package io.aftercare.testing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProblemsTest {
    private static final String TRACE_ID = "[0-9a-f]{32}";
    private static final String SOME_NOTE = "/v1/notes/0198c5a4-3f00-7000-8000-000000000001";

    @Test
    void everyAnswerCarriesItsTraceId() {
        agent().get("/v1/notes").then().statusCode(200).header("Trace-Id", matchesPattern(TRACE_ID));
        agent().get("/q/health/live").then().statusCode(200).header("Trace-Id", matchesPattern(TRACE_ID));
        Api.anonymous().get("/v1/notes").then().statusCode(401).header("Trace-Id", matchesPattern(TRACE_ID));
    }

    @Test
    void everyBrokenRuleIsNamedWithItsField() {
        problem(
                        write("{\"heading\":\" \",\"slug\":\"NO\",\"stars\":-1,\"lines\":[{\"text\":\"\"}]}"),
                        400,
                        "invalid-request")
                .body("errors.field", contains("heading", "lines[0].text", "slug", "stars"))
                .body("errors.rule", contains("plain-text", "plain-text", "pattern", "min"))
                .body("errors.message", everyItem(notNullValue()));
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"heading\":\"a\",\"stars\":\"1\"}|stars|type",
                "{\"heading\":\"a\",\"stars\":1.5}|stars|type",
                "{\"heading\":\"a\",\"stars\":99999999999}|stars|type",
                "{\"heading\":\"a\",\"stars\":null}|stars|not-null",
                "{\"heading\":\"a\"}|stars|not-null",
                "{\"heading\":1,\"stars\":1}|heading|type",
                "{\"heading\":\"a\",\"stars\":1,\"mood\":\"SAD\"}|mood|type",
                "{\"heading\":\"a\",\"stars\":1,\"mood\":0}|mood|type",
                "{\"heading\":\"a\",\"stars\":1,\"mood\":\"\"}|mood|type",
                "{\"heading\":\"a\",\"stars\":1,\"at\":1767322800}|at|type",
                "{\"heading\":\"a\",\"stars\":1,\"at\":\"1767322800\"}|at|type",
                "{\"heading\":\"a\",\"stars\":1,\"at\":\"+12000-01-01T00:00:00Z\"}|at|type",
                "{\"heading\":\"a\",\"stars\":1,\"replyTo\":\"\"}|replyTo|type",
                "{\"heading\":\"a\",\"stars\":1,\"lines\":[{\"text\":\"a\",\"weight\":\"1\"}]}|lines[0].weight|type",
                "{\"heading\":\"a\",\"stars\":1,\"lines\":[{\"text\":\"a\",\"more\":\"1\"}]}|lines[0].more|unknown-field",
                "{\"heading\":\"a\",\"stars\":1,\"nosuch\":1}|nosuch|unknown-field",
                "{\"heading\":\"a\",\"stars\":1}{}|~~|malformed-json",
                "{\"heading\":|~~|malformed-json",
                "{\"heading\":\"a\",\"heading\":\"b\",\"stars\":1}|~~|duplicate-field"
            })
    void jsonOfTheWrongShapeIsRefusedByField(String body, String field, String rule) {
        problem(write(body), 400, "invalid-request")
                .body("errors[0].field", equalTo(field))
                .body("errors[0].rule", equalTo(rule));
    }

    @Test
    void anEmptyBodyIsRefused() {
        problem(write(""), 400, "invalid-request");
        problem(write("null"), 400, "invalid-request").body("errors[0].rule", equalTo("not-null"));
    }

    @Test
    void momentsAreReadWithTheirOffset() {
        agent().body("{\"heading\":\"a\",\"stars\":1,\"at\":\"2026-03-29T02:30:00.123456789+08:00\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201);
    }

    @Test
    void titlesSpeakTheCallersLanguage() {
        title("zh-CN,zh;q=0.9,en;q=0.8", "内容不存在", "zh-CN");
        title("zh-Hant-HK", "內容不存在", "zh-TW");
        title("de,fr;q=0.5", "There is no such thing", "en");
        title("*;;q=nonsense", "There is no such thing", "en");
    }

    private static void title(String acceptLanguage, String title, String language) {
        problem(agent().header("Accept-Language", acceptLanguage).get(SOME_NOTE).then(), 404, "not-found")
                .body("title", equalTo(title))
                .header("Content-Language", equalTo(language));
    }

    @Test
    void addressesAndMethodsThatDoNotExistAreRefused() {
        problem(agent().get("/v1/nowhere").then(), 404, "not-found");
        problem(agent().get("/v1/notes/not-a-uuid").then(), 404, "not-found");
        problem(agent().delete("/v1/notes").then(), 405, "method-not-allowed");
        problem(agent().accept("application/xml").get("/v1/notes").then(), 406, "not-acceptable");
        problem(agent().contentType("text/plain").body("a").post("/v1/notes").then(), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,201",
        "limit,x",
        "limit,99999999999",
        "after,x",
        "status,SAD",
        "since,yesterday",
        "replyTo,7"
    })
    void aParameterThatCannotBeReadIsA400(String name, String value) {
        problem(agent().queryParam(name, value).get("/v1/notes").then(), 400, "invalid-request")
                .body("errors[0].field", equalTo(name));
    }

    @Test
    void aHeaderThatCannotBeReadIsA400() {
        problem(agent().header("X-Number", "x").get("/v1/faults/none").then(), 400, "invalid-request")
                .body("errors[0].field", equalTo("X-Number"));
    }

    @Test
    void aBodyThatIsTooLargeIsA413() {
        problem(write("{\"heading\":\"" + "x".repeat(2_200_000) + "\"}"), 413, "payload-too-large");
    }

    @Test
    void aBugTellsTheCallerNothingButItsTraceId() {
        problem(agent().get("/v1/faults/bug").then(), 500, "internal-error")
                .body("detail", not(containsString("secret")));
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource({
        "stale,409,concurrent-change",
        "teapot,418,status-418",
        "nul-byte,400,invalid-request",
        "overflow,400,invalid-request",
        "cancelled,503,unavailable",
        "disconnected,503,unavailable"
    })
    void failuresOfTheDatabaseHaveTheirOwnAnswers(String kind, int status, String code) {
        problem(agent().get("/v1/faults/" + kind).then(), status, code);
    }

    @Test
    void aStaleConditionIsA412() {
        problem(agent().header("If-Match", "\"1\"").get("/v1/faults/stale").then(), 412, "precondition-failed");
    }

    @Test
    void aUniqueValueThatIsTakenIsA409() {
        write("{\"heading\":\"a\",\"slug\":\"taken\",\"stars\":1}").statusCode(201);

        problem(write("{\"heading\":\"b\",\"slug\":\"taken\",\"stars\":1}"), 409, "conflict")
                .body("detail", not(containsString("taken")));
    }

    @Test
    void aValueThatTheDatabaseForbidsIsA400() {
        problem(write("{\"heading\":\"a\",\"stars\":6}"), 400, "invalid-request");
    }

    @Test
    void aTokenThatIsNotOursIsA401() {
        for (var token : new Tokens[] {
            Tokens.of("a").roles("agent").expired(),
            Tokens.of("a").roles("agent").audience("another"),
            Tokens.of("a").roles("agent").issuer("http://localhost/other")
        }) {
            problem(Api.as(token).get("/v1/notes").then(), 401, "unauthorized")
                    .header("WWW-Authenticate", containsString("Bearer"));
        }
        problem(Api.as("a.b.c").get("/v1/notes").then(), 401, "unauthorized");
        problem(Api.anonymous().get("/v1/notes").then(), 401, "unauthorized")
                .header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void aRoleThatIsNotEnoughIsA403BeforeTheBodyIsRead() {
        problem(
                Api.as(Tokens.of("tech-01").roles("technician"))
                        .body("{broken")
                        .post("/v1/notes")
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void aDocumentHasNoMembersWithoutValue() {
        problem(agent().get(SOME_NOTE).then(), 404, "not-found")
                .body("instance", equalTo(SOME_NOTE))
                .body("errors", nullValue());
    }

    private static RequestSpecification agent() {
        return Api.as(Tokens.of("agent-01").roles("agent"));
    }

    private static ValidatableResponse write(String body) {
        return agent().body(body).post("/v1/notes").then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("/problems/" + code))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("traceId", equalTo(answer.extract().header("Trace-Id")));
    }
}
