package io.aftercare.intake.mail.post;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.intake.mail.Correspondent;
import io.aftercare.intake.mail.MailServer;
import io.aftercare.intake.mail.Mailboxes;
import io.aftercare.intake.platform.MailConfig;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers leave once, as far as mail servers allow. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(MailServer.class)
class SendingTest {
    private final Database database;
    private final MailConfig config;
    private final MailboxLeases leases;
    private final Look look;
    private final Sending sending;

    SendingTest(Database database, MailConfig config, MailboxLeases leases, Look look, Sending sending) {
        this.database = database;
        this.leases = leases;
        this.look = look;
        this.sending = sending;
        this.config = config;
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
    void anAnswerIsTriedUntilItIsTakenAndStaysTheSameMail() throws IOException {
        var mary = Correspondent.of("flaky", Desk.AGENT);
        try (var server = server(false, "451 later", SmtpActor.HANG_UP, "421 not now")) {
            var answer = answered(mary);

            mary.awaitStatusOf(answer.conversation, answer.message, "SENT");

            assertThat(server.mails()).hasSize(4).containsOnly(server.mails().getFirst());
            assertThat(server.mails().getFirst()).contains("Message-ID: <", "To: " + mary.address(), "In-Reply-To: <");
            assertThat(attempts(answer)).isEqualTo("4");
        }
    }

    @Test
    void anAnswerThatIsRefusedForGoodIsToldAtOnce() throws IOException {
        var mary = Correspondent.of("flaky", Desk.AGENT);
        try (var server = server(true, "550 no such user")) {
            var answer = answered(mary);

            mary.awaitStatusOf(answer.conversation, answer.message, "FAILED");

            assertThat(attempts(answer)).isEqualTo("1");
            assertThat(server.mails()).isEmpty();
            Api.as(Desk.AGENT)
                    .get("/v1/conversations/" + answer.conversation)
                    .then()
                    .body("status", equalTo("OPEN"));
            assertThat(mary.messages(answer.conversation).getString("items[0].lastFailure"))
                    .isEqualTo("SMTP_550");
        }
    }

    @Test
    void anAnswerIsGivenUpAfterTheLastPause() {
        var mary = Correspondent.of("flaky", Desk.AGENT);

        var answer = answered(mary);

        mary.awaitStatusOf(answer.conversation, answer.message, "FAILED");
        assertThat(attempts(answer)).isEqualTo("4");
        assertThat(mary.messages(answer.conversation).getString("items[0].lastFailure"))
                .isEqualTo("CONNECTION");
    }

    /** A replica that died between the word of the mail server and its note. */
    @Test
    void theAnswerOfADeadReplicaIsSentByAnother() {
        var mary = Correspondent.ofSupport();
        mary.writes("No heat", "It does not heat.");
        var conversation = mary.awaitConversation();
        var message = mary.isAnswered(conversation, "We come.");
        mary.awaitStatusOf(conversation, message, "SENT");

        database.change(
                "UPDATE mail_message SET status = 'PENDING', leased_until = clock_timestamp() + interval '2s'"
                        + " WHERE id = ?",
                UUID.fromString(message));

        mary.awaitStatusOf(conversation, message, "SENT");
        var mails = mary.awaitMails(2);
        assertThat(mails).extracting(SendingTest::messageId).containsOnly(messageId(mails.getFirst()));
    }

    @Test
    void severalWatchersReadAndSendEachMailOnce() throws IOException, InterruptedException {
        var second = new MailWatch(leases, look, sending, config);
        var third = new MailWatch(leases, look, sending, config);
        var mary = Correspondent.of("flaky", Desk.AGENT);
        try (var server = server(false)) {
            second.start();
            third.start();
            for (var i = 0; i < 5; i++) {
                var john = mary.elsewhere();
                var answer = answered(john);
                john.awaitStatusOf(answer.conversation, answer.message, "SENT");
            }

            assertThat(server.mails()).hasSize(5).doesNotHaveDuplicates();
        } finally {
            second.stop();
            third.stop();
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answered(UUID conversation, String message) {}

    private static Answered answered(Correspondent mary) {
        mary.writes("No heat", "It does not heat.");
        var conversation = mary.awaitConversation();
        return new Answered(conversation, mary.isAnswered(conversation, "We come."));
    }

    private String attempts(Answered answer) {
        return database.column("SELECT attempts FROM mail_message WHERE id = ?", UUID.fromString(answer.message))
                .getFirst();
    }

    private SmtpActor server(boolean aboutAddressee, String... words) {
        var port = config.mailboxes().get("flaky").smtp().port();
        return await().ignoreExceptions().until(() -> new SmtpActor(port, aboutAddressee, words), actor -> true);
    }
}
