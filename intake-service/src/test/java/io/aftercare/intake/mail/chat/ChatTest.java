package io.aftercare.intake.mail.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S1-3.1a, S2-3.1a: customers chat, the desk answers. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ChatTest {
    private final Database database;

    ChatTest(Database database) {
        this.database = database;
    }

    @Test
    void whatIsWrittenStandsInTheDesksConversations() {
        var mary = Chatter.one();

        var conversation = mary.writes("It does not heat.");
        assertThat(mary.writes("Since Monday.")).isEqualTo(conversation);

        Chatter.read(Desk.ACME, conversation)
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("mailbox", equalTo("chat/acme/" + mary.channel()))
                .body("subject", equalTo("It does not heat."))
                .body("name", equalTo("Mary Jones"))
                .body("messages", equalTo(2));
        assertThat(Chatter.messages(Desk.ACME, conversation).getList("items.text", String.class))
                .containsExactly("Since Monday.", "It does not heat.");
    }

    /** S1-3.1a: idempotent per message. */
    @Test
    void aMessageIsTakenOnceHoweverOftenItIsBrought() {
        var mary = Chatter.one();
        var messageId = Ids.next().toString();

        var conversation = mary.writes("It does not heat.", messageId, "");

        assertThat(mary.writes("It does not heat.", messageId, "")).isEqualTo(conversation);
        Chatter.read(Desk.ACME, conversation).body("messages", equalTo(1));
    }

    @Test
    void messagesThatComeTogetherMakeOneConversation() throws Exception {
        var mary = Chatter.one();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var writing = IntStream.range(0, 8)
                    .<Callable<Object>>mapToObj(n -> () -> mary.writes("Message " + n))
                    .toList();

            var conversations = threads.invokeAll(writing).stream()
                    .map(future -> future.resultNow())
                    .distinct()
                    .toList();

            assertThat(conversations).hasSize(1);
        }
    }

    @Test
    void answersAreFetchedInTheirOrderByNumber() {
        var mary = Chatter.one();
        var paul = Chatter.on(mary.channel());
        var marys = mary.writes("It does not heat.");
        var pauls = paul.writes("It leaks.");

        Chatter.answers(Desk.ACME, marys, "Is the tap open?").statusCode(200).body("status", equalTo("PENDING"));
        Chatter.answers(Desk.ACME, pauls, "We are coming.").statusCode(200);

        var answers = mary.answersAfter(0);
        assertThat(answers.getList("items.text", String.class)).containsExactly("Is the tap open?", "We are coming.");
        assertThat(answers.getList("items.conversation", String.class))
                .containsExactly(mary.conversation(), paul.conversation());
        Chatter.read(Desk.ACME, marys).body("status", equalTo("ANSWERED"));
        var next = answers.getLong("next");
        var after = mary.answersAfter(next);
        assertThat(after.getList("items")).isEmpty();
        assertThat(after.getLong("next")).isEqualTo(next);
        assertThat(Chatter.messages(Desk.ACME, marys).getString("items[0].status"))
                .isEqualTo("SENT");
    }

    @Test
    void anAnswerThatWasNotAskedBeyondMayBeFetchedAgain() {
        var mary = Chatter.one();
        Chatter.answers(Desk.ACME, mary.writes("Hello"), "Good morning").statusCode(200);

        mary.answersAfter(0);

        assertThat(mary.answersAfter(0).getList("items.text", String.class)).containsExactly("Good morning");
    }

    @Test
    void whoWritesAgainIsTheDesksBusinessAgain() {
        var mary = Chatter.one();
        var conversation = mary.writes("Hello");
        Chatter.answers(Desk.ACME, conversation, "Good morning").statusCode(200);

        mary.writes("It does not heat.");

        Chatter.read(Desk.ACME, conversation).body("status", equalTo("OPEN"));
    }

    @Test
    void aConversationMakesOneRequestOfItsChannel() {
        var mary = Chatter.one();
        var conversation = mary.writes("It does not heat.");
        var body = Desk.registration(Desk.aPhone(), "WM-7000")
                .replaceFirst("\\{", "{\"conversationId\": \"" + conversation + "\",");

        Desk.register(Desk.ACME, body.replace("\"PHONE\"", "\"EMAIL\""))
                .statusCode(400)
                .body("errors[0].field", equalTo("channel"));
        var chat = body.replace("\"PHONE\"", "\"CHAT\"");
        var request = Desk.idOf(Desk.register(Desk.ACME, chat));

        Desk.register(Desk.ACME, chat).statusCode(409).body("code", equalTo("conversation-linked"));
        Chatter.read(Desk.ACME, conversation).body("serviceRequestId", equalTo(request.toString()));
        assertThat(Api.as(Desk.ACME)
                        .get("/v1/service-requests/" + request + "/timeline")
                        .then()
                        .extract()
                        .asString())
                .contains("conversation.chat_received");
    }

    @Test
    void channelsOfNetworksAreApart() {
        var mary = Chatter.one();
        var conversation = mary.writes("Hello");
        Chatter.answers(Desk.ACME, conversation, "Good morning").statusCode(200);
        var foreign = Tokens.of("service-account-chat-2")
                .roles("chat")
                .partner("globex")
                .sign();

        Chatter.read(Desk.GLOBEX, conversation).statusCode(404);
        assertThat(Api.as(foreign)
                        .get("/v1/chat/answers?channel=" + mary.channel())
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        Api.as(foreign)
                .get("/v1/chat/answers?partner=acme&channel=" + mary.channel())
                .then()
                .statusCode(400);
    }

    @Test
    void nothingPersonalLiesOpenInTheDatabase() {
        var mary = Chatter.one();
        var conversation = mary.writesFrom(Desk.aPhone(), "Mary Jones says it does not heat");
        Chatter.answers(Desk.ACME, conversation, "Dear Mary Jones").statusCode(200);

        var rows = List.of(
                database.column("SELECT c::text FROM conversation c WHERE id = ?", conversation),
                database.column("SELECT m::text FROM mail_message m WHERE conversation_id = ?", conversation));

        assertThat(rows.toString())
                .doesNotContain("Mary")
                .doesNotContain(HexFormat.of().formatHex("Mary".getBytes(StandardCharsets.UTF_8)));
    }
}
