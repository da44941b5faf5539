package io.aftercare.intake.erasure;

import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Desk;
import io.aftercare.intake.mail.chat.Chatter;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** S1-8.1b: what a person wrote in a chat goes with the person. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ChatErasureTest {
    @Test
    void aConversationThatIsAboutNothingYetIsFoundByTheNumber() {
        var phone = Desk.aPhone();
        var conversation = Chatter.one().writesFrom(phone, "It does not heat.");
        var other = Chatter.one().writesFrom(Desk.aPhone(), "It leaks.");
        var customer = Desk.idOf(Api.as(Desk.ACME)
                .body("{\"name\": \"Mary Jones\", \"phone\": \"%s\"}".formatted(phone))
                .post("/v1/customers")
                .then());

        Erasures.erase(Desk.ACME, customer).statusCode(200);

        Chatter.read(Desk.ACME, conversation).body("subject", nullValue()).body("name", nullValue());
        Chatter.read(Desk.ACME, other).body("subject", notNullValue());
    }
}
