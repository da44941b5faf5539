package io.aftercare.intake.mail.chat;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who chats with the desk of acme, by a channel that no other test uses. */
public record Chatter(String channel, String conversation, String person) {
    static final String PROGRAM =
            Tokens.of("service-account-chat").roles("chat").partner("acme").sign();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public static Chatter one() {
        return on("shop-" + NUMBERS.incrementAndGet());
    }

    static Chatter on(String channel) {
        var number = NUMBERS.incrementAndGet();
        return new Chatter(channel, "room-" + number, "person-" + number);
    }

    public UUID writes(String text) {
        return writes(text, Ids.next().toString(), "");
    }

    public UUID writesFrom(String phone, String text) {
        return writes(text, Ids.next().toString(), ", \"phone\": \"%s\"".formatted(phone));
    }

    UUID writes(String text, String messageId, String aboutThePerson) {
        var id = brings("""
                {"channel": "%s", "conversation": "%s", "messageId": "%s", "text": "%s",
                 "sender": {"id": "%s", "name": "Mary Jones" %s}}
                """.formatted(channel, conversation, messageId, text, person, aboutThePerson))
                .statusCode(200)
                .extract()
                .<String>path("conversationId");
        return UUID.fromString(id);
    }

    static ValidatableResponse brings(String message) {
        return Api.as(PROGRAM).body(message).post("/v1/chat/messages").then();
    }

    JsonPath answersAfter(long number) {
        return Api.as(PROGRAM)
                .get("/v1/chat/answers?channel=%s&after=%d".formatted(channel, number))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What the holder of the token reads of a conversation. */
    public static ValidatableResponse read(String token, UUID conversation) {
        return Api.as(token).get("/v1/conversations/" + conversation).then();
    }

    static JsonPath messages(String token, UUID conversation) {
        return Api.as(token)
                .get("/v1/conversations/" + conversation + "/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static ValidatableResponse answers(String token, UUID conversation, String text) {
        return Api.as(token)
                .header("If-Match", read(token, conversation).extract().header("ETag"))
                .body("{\"text\": \"%s\"}".formatted(text))
                .post("/v1/conversations/" + conversation + "/answer")
                .then();
    }
}
