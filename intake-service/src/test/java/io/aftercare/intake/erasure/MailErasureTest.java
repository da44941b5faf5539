package io.aftercare.intake.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.intake.mail.Correspondent;
import io.aftercare.intake.mail.MailServer;
import io.aftercare.intake.mail.Mailboxes;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S1-8.1b: what a person wrote by mail goes with the person. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(MailServer.class)
class MailErasureTest {
    private final Database database;

    MailErasureTest(Database database) {
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

    @Test
    void aConversationAboutARequestGoesWithThePerson() {
        var mary = Correspondent.ofSupport();
        var first = mary.writes("No heat", "It does not heat.");
        var conversation = mary.awaitConversation();
        var served = Erasures.served(Desk.AGENT);
        Api.as(Desk.AGENT)
                .header("If-Match", read(conversation).extract().header("ETag"))
                .body("{\"serviceRequestId\": \"%s\"}".formatted(served.request()))
                .post("/v1/conversations/" + conversation + "/link")
                .then()
                .statusCode(200);
        var message = mary.messages(conversation).getString("items[0].id");

        Erasures.erase(Desk.MANAGER, served.customer()).statusCode(200);

        read(conversation)
                .body("address", nullValue())
                .body("name", nullValue())
                .body("subject", nullValue())
                .body("serviceRequestId", equalTo(served.request().toString()));
        assertThat(mary.messages(conversation).getString("items[0].text")).isNull();
        assertThat(mary.messages(conversation).getString("items[0].address")).isNull();
        Api.as(Desk.AGENT)
                .get("/v1/conversations/" + conversation + "/messages/" + message + "/source")
                .then()
                .statusCode(404);
        assertThat(mary.conversations().getList("items")).isEmpty();
        mary.writes("Re: No heat", "It still does not.", "In-Reply-To: " + first);
        assertThat(mary.awaitConversation()).isNotEqualTo(conversation);
    }

    @Test
    void aConversationThatIsAboutNothingYetIsFoundByTheAddress() {
        var mary = Correspondent.ofSupport();
        mary.writes("Hello", "Are you there?");
        var conversation = mary.awaitConversation();
        var other = Correspondent.ofSupport();
        other.writes("Hello", "Are you there?");
        var another = other.awaitConversation();
        var customer = Desk.idOf(Api.as(Desk.AGENT)
                .body("{\"name\": \"Mary Jones\", \"phone\": \"%s\", \"email\": \"%s\"}"
                        .formatted(Desk.aPhone(), mary.address().toUpperCase(Locale.ROOT)))
                .post("/v1/customers")
                .then());

        Erasures.erase(Desk.MANAGER, customer).statusCode(200);

        read(conversation).body("subject", nullValue());
        read(another).body("subject", notNullValue()).body("address", not(nullValue()));
    }

    private static ValidatableResponse read(UUID conversation) {
        return Api.as(Desk.AGENT)
                .get("/v1/conversations/" + conversation)
                .then()
                .statusCode(200);
    }
}
