package io.aftercare.intake.mail;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails become conversations, and conversations requests. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(MailServer.class)
class MailTest {
    private final Database database;

    MailTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void watchMailboxes() {
        Mailboxes.watch(database);
    }

    @AfterEach
    void leaveMailboxes() {
        Mailboxes.leave(database);
    }

    /** S1-3.1a, S3.8-D1 */
    @Test
    void aMailOfAnUnknownSenderWaitsForTheDesk() {
        var mary = Correspondent.ofSupport();
        mary.writes("No heat", "It does not heat.\nPlease come.");

        var conversation = mary.awaitConversation();

        mary.read(conversation)
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("mailbox", equalTo("support"))
                .body("partner", equalTo("own"))
                .body("address", equalTo(mary.address()))
                .body("name", equalTo("Mary Jones"))
                .body("subject", equalTo("No heat"))
                .body("automatic", nullValue())
                .body("knownCustomerId", nullValue())
                .header("ETag", notNullValue());
        var message = mary.messages(conversation);
        assertThat(message.getString("items[0].text")).isEqualTo("It does not heat.\nPlease come.");
        assertThat(message.getString("items[0].status")).isEqualTo("FILED");
        assertThat(message.getList("items[0].defects")).isEmpty();
    }

    /** S3.8-D3a */
    @Test
    void answersAndRepliesStayInOneThread() throws Exception {
        var mary = Correspondent.ofSupport();
        var first = mary.writes("No heat", "It does not heat.");
        var conversation = mary.awaitConversation();

        var answer = mary.isAnswered(conversation, "Since when? 何时开始？");

        mary.read(conversation).body("status", equalTo("ANSWERED"));
        mary.awaitStatusOf(conversation, answer, "SENT");
        var received = mary.awaitMails(1).getFirst();
        assertThat(received.getSubject()).isEqualTo("Re: No heat");
        assertThat(received.getFrom()[0].toString()).contains("support@aftercare.example");
        assertThat(received.getHeader("In-Reply-To")).containsExactly(first);
        assertThat(received.getHeader("Auto-Submitted")).isNull();
        assertThat(received.getContent().toString().strip()).isEqualTo("Since when? 何时开始？");

        mary.writes("Re: No heat", "Since Monday.", "In-Reply-To: " + received.getMessageID());

        assertThat(mary.awaitConversation(3)).isEqualTo(conversation);
        mary.read(conversation).body("status", equalTo("OPEN"));
        assertThat(mary.messages(conversation).getList("items.direction"))
                .containsExactly("RECEIVED", "WRITTEN", "RECEIVED");
        assertThat(mary.messages(conversation).getString("items[1].author")).isEqualTo("agent-01");
    }

    /** S1-3.1a: idempotent per message. */
    @Test
    void aConversationMakesOneRequestHoweverOftenItIsRegistered() {
        var mary = Correspondent.ofSupport();
        var first = mary.writes("No heat", "It does not heat.");
        var conversation = mary.awaitConversation();

        var request = Desk.idOf(Desk.register(Desk.AGENT, registration(conversation)));

        Desk.register(Desk.AGENT, registration(conversation))
                .statusCode(409)
                .body("code", equalTo("conversation-linked"))
                .body("serviceRequestId", equalTo(request.toString()));
        mary.read(conversation).body("serviceRequestId", equalTo(request.toString()));
        mary.writes("Re: No heat", "It leaks too.", "References: " + first);
        mary.awaitConversation(2);
        assertThat(timeline(request))
                .containsExactlyInAnyOrder(
                        "service_request.registered.v1", "conversation.mail_received", "conversation.mail_received");
        var customer = Desk.read(Desk.AGENT, request).extract().jsonPath().getString("customerId");
        Api.as(Desk.AGENT)
                .get("/v1/customers/" + customer + "/service-file")
                .then()
                .body("items.type", hasItem("conversation.mail_received"));
        Api.as(Desk.AGENT)
                .get("/v1/conversations?serviceRequestId=" + request)
                .then()
                .body("items.id", equalTo(List.of(conversation.toString())));
    }

    @Test
    void aRequestIsRegisteredFromMailOnlyAsWhatItIs() {
        var mary = Correspondent.ofSupport();
        mary.writes("No heat", "It does not heat.");
        var conversation = mary.awaitConversation();

        Desk.register(Desk.AGENT, registration(conversation).replace("EMAIL", "PHONE"))
                .statusCode(400)
                .body("errors[0].field", equalTo("channel"));
        Desk.register(Desk.ACME, registration(conversation))
                .statusCode(400)
                .body("errors[0].field", equalTo("conversationId"));
        mary.read(conversation).body("serviceRequestId", nullValue());
    }

    @Test
    void aKnownSenderIsRecognisedAndTheNumberLeadsToTheThread() {
        var mary = Correspondent.ofSupport();
        mary.writes("No heat", "It does not heat.");
        var conversation = mary.awaitConversation();
        var registered = Desk.register(Desk.AGENT, registration(conversation)).statusCode(201);
        var number = registered.extract().jsonPath().getString("number");

        mary.writes("AW: something else (" + number + ")", "Any news?");
        assertThat(mary.awaitConversation(2)).isEqualTo(conversation);
        mary.writes("The oven", "It smokes.");

        await().untilAsserted(() ->
                assertThat(mary.conversations().getList("items.id")).hasSize(2));
        mary.read(UUID.fromString(mary.conversations().getString("items[0].id")))
                .body("subject", equalTo("The oven"))
                .body("knownCustomerId", equalTo(registered.extract().jsonPath().getString("customerId")));
    }

    /** Numbers can be guessed. */
    @Test
    void aNumberFromAStrangerOpensAConversationOfItsOwn() {
        var mary = Correspondent.ofSupport();
        mary.writes("No heat", "It does not heat.");
        var conversation = mary.awaitConversation();
        var number = Desk.register(Desk.AGENT, registration(conversation))
                .extract()
                .jsonPath()
                .getString("number");
        var stranger = mary.elsewhere();

        stranger.writes("Re: " + number, "Tell me everything.");

        var another = stranger.awaitConversation();
        assertThat(another).isNotEqualTo(conversation);
        stranger.read(another).body("serviceRequestId", nullValue());
    }

    @Test
    void theAnswerNamesTheRequest() throws Exception {
        var mary = Correspondent.ofSupport();
        mary.writes("No heat", "It does not heat.");
        var conversation = mary.awaitConversation();
        var number = Desk.register(Desk.AGENT, registration(conversation))
                .extract()
                .jsonPath()
                .getString("number");

        mary.isAnswered(conversation, "We come.");

        assertThat(mary.awaitMails(1).getFirst().getSubject()).isEqualTo("Re: No heat [" + number + "]");
    }

    /** RFC 3834 */
    @ParameterizedTest(name = "{0} -> {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied | AUTO_REPLIED | DISMISSED",
                "Auto-Submitted: auto-generated | AUTO_GENERATED | OPEN",
                "Precedence: bulk | BULK | DISMISSED",
                "X-Auto-Response-Suppress: All | RESPONSE_SUPPRESSED | OPEN",
                "Return-Path: <> | NO_RETURN_PATH | DISMISSED"
            })
    void mailOfAProgramIsKeptAndNeverAnswered(String header, String automatic, String status) {
        var program = Correspondent.ofSupport();
        program.writes("Out of office", "I am away.", header);
        var conversation = program.awaitConversation();

        program.read(conversation).body("automatic", equalTo(automatic)).body("status", equalTo(status));

        program.step(conversation, "answer", "{\"text\": \"Hello\"}")
                .statusCode(409)
                .body("code", equalTo("nobody-to-answer"));
    }

    @Test
    void aNoteOfAbsenceChangesNothingAndALostAnswerReopens() throws Exception {
        var mary = Correspondent.ofSupport();
        mary.writes("No heat", "It does not heat.");
        var conversation = mary.awaitConversation();
        mary.isAnswered(conversation, "We come.");
        var answer = mary.awaitMails(1).getFirst().getMessageID();

        mary.writes("Away", "I am away.", "Auto-Submitted: auto-replied", "In-Reply-To: " + answer);
        mary.awaitConversation(3);
        mary.read(conversation).body("status", equalTo("ANSWERED"));

        mary.elsewhere().sends("""
                Subject: Undelivered\r
                Return-Path: <>\r
                Content-Type: multipart/report; report-type=delivery-status; boundary=b\r
                \r
                --b\r
                \r
                Nobody is there.\r
                --b\r
                Content-Type: text/rfc822-headers\r
                \r
                Message-ID: %s\r
                --b--\r
                """.formatted(answer));
        mary.awaitConversation(4);
        mary.read(conversation).body("status", equalTo("OPEN"));
    }

    @Test
    void whoWritesWithoutEndIsTakenForAProgram() {
        var mary = Correspondent.ofSupport();
        var first = mary.writes("Ping", "1");
        for (var i = 2; i <= 8; i++) {
            mary.writes("Re: Ping", "" + i, "In-Reply-To: " + first);
        }

        var conversation = mary.awaitConversation(8);

        var reasons = mary.messages(conversation).getList("items.automatic");
        assertThat(reasons.stream().filter("TOO_MANY"::equals)).hasSize(2);
    }

    /** S0-2.1a */
    @Test
    void aMailboxBelongsToItsPartner() {
        var mary = Correspondent.of("acme", Desk.ACME);
        mary.writes("No heat", "It does not heat.");
        var conversation = mary.awaitConversation();

        mary.read(conversation).body("partner", equalTo("acme"));
        Api.as(Desk.GLOBEX).get("/v1/conversations/" + conversation).then().statusCode(404);
        Api.as(Desk.GLOBEX)
                .get("/v1/conversations?limit=200")
                .then()
                .body("items.id", not(hasItem(conversation.toString())));
        var own = Desk.registered(Desk.AGENT);
        mary.step(conversation, "link", "{\"serviceRequestId\": \"" + own + "\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("serviceRequestId"));
        var theirs = Desk.registered(Desk.ACME);
        mary.step(conversation, "link", "{\"serviceRequestId\": \"" + theirs + "\"}")
                .statusCode(200);
        assertThat(timeline(theirs)).contains("conversation.mail_received");
    }

    @Test
    void whoHasNotReadTheNewestMailDecidesNothing() {
        var mary = Correspondent.ofSupport();
        var first = mary.writes("No heat", "It does not heat.");
        var conversation = mary.awaitConversation();
        var seen = mary.etag(conversation);
        mary.writes("Re: No heat", "It heats again!", "In-Reply-To: " + first);
        mary.awaitConversation(2);

        mary.step(conversation, "answer", "{\"text\": \"We come.\"}", seen).statusCode(412);
        mary.step(conversation, "dismissal", "{}", seen).statusCode(412);

        mary.step(conversation, "dismissal", "{}").statusCode(200).body("status", equalTo("DISMISSED"));
    }

    @Test
    void everyReadingIsAudited() {
        var mary = Correspondent.ofSupport();
        mary.writes("No heat", "It does not heat.");
        var conversation = mary.awaitConversation();
        var message = mary.messages(conversation).getString("items[0].id");
        Api.as(Desk.AGENT)
                .accept("*/*")
                .get("/v1/conversations/" + conversation + "/messages/" + message + "/source")
                .then()
                .statusCode(200);
        mary.read(conversation);

        assertThat(database.column(
                        "SELECT DISTINCT purpose FROM audit_entry WHERE person_id = ? AND actor_login = 'agent-01'",
                        conversation))
                .containsExactlyInAnyOrder(
                        "conversation.list", "conversation.read", "conversation.messages", "conversation.source");
    }

    private static List<String> timeline(UUID request) {
        return Api.as(Desk.AGENT)
                .get("/v1/service-requests/" + request + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.type");
    }

    private static String registration(UUID conversation) {
        return Desk.registration(Desk.aPhone(), "WM-7000")
                .replaceFirst("\\{", "{\"conversationId\": \"" + conversation + "\",")
                .replace("\"channel\": \"PHONE\"", "\"channel\": \"EMAIL\"");
    }
}
