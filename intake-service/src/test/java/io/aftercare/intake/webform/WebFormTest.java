package io.aftercare.intake.webform;

import static io.aftercare.intake.webform.Page.FORMS;
import static io.aftercare.intake.webform.Page.SUBMISSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S0-3.1a: people ask for service on the pages of a network, without a login. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class WebFormTest {
    private final Database database;
    private Page page;

    WebFormTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void makeAForm() {
        page = Page.of(Desk.ACME);
    }

    @Test
    void whatIsCompleteBecomesARequestAtOnce() {
        page.send(page.filledIn(Desk.aPhone()))
                .statusCode(201)
                .body("number", matchesPattern("W-\\d{8}-\\d{6,}"))
                .body("secret", notNullValue());

        var submission = read(page.submission(Desk.ACME))
                .body("status", equalTo("REGISTERED"))
                .body("content.name", equalTo("Mary Jones"));
        Desk.read(Desk.ACME, UUID.fromString(submission.extract().path("serviceRequestId")))
                .statusCode(200)
                .body("channel", equalTo("WEB"))
                .body("partner", equalTo("acme"))
                .body("faultCategory", equalTo("unknown"))
                .body("timeZone", equalTo("America/New_York"))
                .body("symptom", equalTo("Does not heat any more, says Mary Jones"));
    }

    @Test
    void whatHasGapsWaitsForTheDesk() {
        var phone = Desk.aPhone();
        page.send(page.withGaps(phone)).statusCode(201);
        var submission = page.submission(Desk.ACME);
        read(submission).body("status", equalTo("RECEIVED")).body("serviceRequestId", nullValue());
        var command = Desk.registration(phone, "WM-7000").replace("\"PHONE\"", "\"WEB\"");

        register(Desk.ACME, submission, command.replace("\"WEB\"", "\"CHAT\""))
                .statusCode(400)
                .body("errors[0].field", equalTo("channel"));
        var request = Desk.idOf(register(Desk.AGENT, submission, command));

        read(submission)
                .body("status", equalTo("REGISTERED"))
                .body("handledBy", equalTo("agent-01"))
                .body("serviceRequestId", equalTo(request.toString()));
        Desk.read(Desk.ACME, request).statusCode(200).body("partner", equalTo("acme"));
        register(Desk.AGENT, submission, command).statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void aNumberThatCannotBeReadIsAskedFor() {
        page.send(page.filledIn("call my sister")).statusCode(201);

        read(page.submission(Desk.ACME))
                .body("status", equalTo("RECEIVED"))
                .body("content.phone", equalTo("call my sister"));
    }

    /** S1-3.1a: idempotent per key. */
    @Test
    void whatIsSentTwiceUnderOneKeyIsThereOnce() {
        var key = Ids.next().toString();
        var body = page.filledIn(Desk.aPhone());

        var first = page.send(body, key).statusCode(201).extract().jsonPath();
        var second = page.send(body, key).statusCode(201).extract().jsonPath();

        assertThat(second.<String>get("number")).isEqualTo(first.get("number"));
        assertThat(second.<String>get("secret")).isEqualTo(first.get("secret"));
        assertThat(database.column("SELECT id FROM web_submission WHERE form_id = ?", page.form()))
                .hasSize(1);
    }

    @Test
    void whoFillsTheTrapIsSuspectedAndLearnsNothing() {
        var trapped = page.filledIn(Desk.aPhone()).replaceFirst("\\{", "{\"website\": \"https://spam.example\",");

        var secret = page.send(trapped).statusCode(201).extract().<String>path("secret");

        read(page.submission(Desk.ACME)).body("status", equalTo("SUSPECTED")).body("suspicion", equalTo("TRAP_FILLED"));
        page.standing(secret).statusCode(200).body("standing", equalTo("RECEIVED"));
    }

    @Test
    void whoIsTooFastIsSuspected() {
        var slow = "{\"name\": \"Service\", \"origins\": [\"%s\"], \"minimumSeconds\": 600}".formatted(Page.ORIGIN);
        Page.step(Desk.ACME, FORMS + page.form() + "/change", slow).statusCode(200);

        page.send(page.filledIn(Desk.aPhone())).statusCode(201);

        read(page.submission(Desk.ACME)).body("status", equalTo("SUSPECTED")).body("suspicion", equalTo("TOO_FAST"));
    }

    @Test
    void onlyListedPagesMayUseTheForm() {
        page.send(page.filledIn(Desk.aPhone()))
                .statusCode(201)
                .header("Access-Control-Allow-Origin", Page.ORIGIN)
                .header("Vary", notNullValue());

        Api.anonymous()
                .header("Origin", "https://elsewhere.example")
                .get(FORMS + page.form() + "/ticket")
                .then()
                .statusCode(403)
                .body("code", equalTo("web-form-page-not-listed"))
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aBrowserMayAskBeforeItSends() {
        Api.anonymous()
                .header("Origin", Page.ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .options(FORMS + page.form() + "/submissions")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", Page.ORIGIN)
                .header("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key");
    }

    @Test
    void aRefusalCanBeShownByAListedPage() {
        page.send("{\"ticket\": \"1.x\", \"name\": \"Mary Jones\", \"phone\": \"1\", \"symptom\": \"Cold\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("ticket"))
                .header("Access-Control-Allow-Origin", Page.ORIGIN);
    }

    /** An hour may begin between two of them, but not twice. */
    @Test
    void oneAddressSendsSoMuchAndOthersGoOn() {
        var narrow = Page.of(Desk.ACME, ", \"perAddressAndHour\": 1");

        var answers = IntStream.range(0, 3)
                .mapToObj(_ -> narrow.send(narrow.withGaps(Desk.aPhone())).extract())
                .toList();

        assertThat(answers).anySatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.<String>path("code")).isEqualTo("web-form-quota-used-up");
        });
        Api.anonymous()
                .header("X-Forwarded-For", "203.0.113.7, 198.51.100.9")
                .body(narrow.withGaps(Desk.aPhone()))
                .post(FORMS + narrow.form() + "/submissions")
                .then()
                .statusCode(201);
    }

    @Test
    void aFormTakesSoMuchInAll() {
        var narrow = Page.of(Desk.ACME, ", \"perHour\": 1");

        var codes = IntStream.range(0, 3)
                .mapToObj(_ ->
                        narrow.send(narrow.withGaps(Desk.aPhone())).extract().statusCode())
                .toList();

        assertThat(codes).contains(201, 429);
    }

    /** S0-4.1c: whoever finds the link learns a word and a moment. */
    @Test
    void theStandingTellsNothingPersonal() {
        var secret = page.send(page.filledIn(Desk.aPhone())).extract().<String>path("secret");
        var request = UUID.fromString(read(page.submission(Desk.ACME)).extract().path("serviceRequestId"));

        page.standing(secret).statusCode(200).body("standing", equalTo("ACCEPTED"));
        Desk.step(Desk.AGENT, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}")
                .statusCode(200);

        var told = page.standing(secret)
                .statusCode(200)
                .body("standing", equalTo("CANCELLED"))
                .extract()
                .jsonPath()
                .<String, Object>getMap("$");
        assertThat(told).containsOnlyKeys("number", "standing", "since");
        page.standing(secret + "x").statusCode(404);
        Page.of(Desk.ACME).standing(secret).statusCode(404);
    }

    /** S3.5-B7c: a duplicate goes with its original. */
    @Test
    void whoeverSentADuplicateReadsHowItsOriginalStands() {
        page.sendComplete(Desk.aPhone());
        var original = read(page.submission(Desk.ACME)).extract().<String>path("serviceRequestId");
        var secret = page.send(page.filledIn(Desk.aPhone())).extract().<String>path("secret");
        var request = UUID.fromString(read(page.submission(Desk.ACME)).extract().path("serviceRequestId"));
        Desk.step(
                        Desk.AGENT,
                        request,
                        "original",
                        "{\"originalId\": \"%s\", \"reason\": \"Sent twice\"}".formatted(original))
                .statusCode(200);
        page.standing(secret).statusCode(200).body("standing", equalTo("ACCEPTED"));

        Desk.triage(UUID.fromString(original), "ON_SITE").statusCode(200);
        Desk.step(Desk.SUPPORT, UUID.fromString(original), "visit-request", "{}")
                .statusCode(200);

        page.standing(secret).statusCode(200).body("standing", equalTo("IN_WORK"));
    }

    @Test
    void aDisabledFormTakesNothing() {
        var body = page.withGaps(Desk.aPhone());
        Page.step(Desk.ACME, FORMS + page.form() + "/disablement", "{}").statusCode(200);

        page.send(body).statusCode(409).body("code", equalTo("web-form-disabled"));

        Page.step(Desk.ACME, FORMS + page.form() + "/enablement", "{}").statusCode(200);
        page.send(body).statusCode(201);
    }

    @Test
    void theTicketOfAnotherFormIsNoGood() {
        var foreign = Page.of(Desk.ACME).withGaps(Desk.aPhone());

        page.send(foreign).statusCode(400).body("errors.rule", contains("ticket-of-form"));
    }

    @Test
    void whatIsNoRequestIsDismissed() {
        var secret = page.send(page.withGaps(Desk.aPhone())).extract().<String>path("secret");
        var submission = page.submission(Desk.ACME);

        Page.step(Desk.ACME, SUBMISSIONS + submission + "/dismissal", "{}")
                .statusCode(200)
                .body("status", equalTo("DISMISSED"));

        page.standing(secret).body("standing", equalTo("NOT_TAKEN_UP"));
    }

    @Test
    void anotherNetworkSeesNeitherFormNorSubmission() {
        var submission = page.waiting(Desk.ACME);

        Api.as(Desk.GLOBEX).get(FORMS + page.form()).then().statusCode(404);
        Api.as(Desk.GLOBEX).get(SUBMISSIONS + submission).then().statusCode(404);
        Api.as(Desk.GLOBEX)
                .get("/v1/web-submissions?formId=" + page.form())
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void nothingPersonalLiesOpenInTheDatabase() {
        page.send(page.withGaps(Desk.aPhone())).statusCode(201);

        var row = database.column("SELECT s::text FROM web_submission s WHERE form_id = ?", page.form())
                .getFirst();

        assertThat(row)
                .doesNotContain("Mary")
                .doesNotContain(HexFormat.of().formatHex("Mary".getBytes(StandardCharsets.UTF_8)));
    }

    private static ValidatableResponse read(UUID submission) {
        return Api.as(Desk.ACME).get(SUBMISSIONS + submission).then().statusCode(200);
    }

    private static ValidatableResponse register(String token, UUID submission, String command) {
        return Page.step(token, SUBMISSIONS + submission + "/registration", command);
    }
}
