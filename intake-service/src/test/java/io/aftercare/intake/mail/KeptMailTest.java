package io.aftercare.intake.mail;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a mailbox takes is kept as it came, once, and stops nothing. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(MailServer.class)
class KeptMailTest {
    private final Database database;

    KeptMailTest(Database database) {
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
    void aMailThatIsReadTwiceIsKeptOnce() {
        var mary = Correspondent.ofSupport();
        var same = "Message-ID: " + Correspondent.aMessageId() + "\r\nSubject: No heat\r\n\r\nIt does not heat.\r\n";
        var nameless = "Subject: No name\r\n\r\nIt does not heat.\r\n";

        mary.sends(same);
        mary.sends("X-Other-Way: 1\r\n" + same);
        mary.sends(nameless);
        mary.writes("Last", "x");

        await().untilAsserted(() ->
                assertThat(mary.conversations().getList("items.subject")).contains("Last"));
        assertThat(mary.conversations().getList("items.subject"))
                .containsExactlyInAnyOrder("Last", "No name", "No heat");
    }

    /** The numbers of a mailbox begin anew when it is moved to another server. */
    @Test
    void aMailboxThatIsReadFromTheBeginningAgainGivesNothingTwice() {
        var mary = Correspondent.of("globex", Desk.GLOBEX);
        mary.writes("No heat", "It does not heat.");
        mary.sends("Subject: Nameless\r\n\r\nIt does not heat.\r\n");
        await().untilAsserted(() ->
                assertThat(mary.conversations().getList("items.id")).hasSize(2));
        var kept = database.column("SELECT count(*) FROM mail_message WHERE mailbox = 'globex'");

        database.change("UPDATE mailbox SET uid_validity = 0, last_uid = 0 WHERE name = 'globex'");
        mary.elsewhere().writes("Later", "x");

        await().untilAsserted(() -> assertThat(
                        database.column("SELECT last_uid FROM mailbox WHERE name = 'globex' AND uid_validity > 0"))
                .isEqualTo(List.of(Integer.toString(Correspondent.mailsOf("globex", MailServer.PASSWORD, "INBOX")
                        .size()))));
        assertThat(database.column("SELECT count(*) - 1 FROM mail_message WHERE mailbox = 'globex'"))
                .isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0} labelled {1}")
    @CsvSource({"GBK, big5", "Big5, gb2312", "GBK, iso-8859-1", "Big5, utf-8"})
    void chineseIsReadThoughItsLabelIsWrong(String charset, String label) throws Exception {
        var mary = Correspondent.ofSupport();
        var text = charset.equals("GBK") ? "我家的洗衣机坏了，请尽快派人来修。" : "我家的洗衣機壞了，請盡快派人來修。";
        var encoded = Base64.getEncoder().encodeToString(text.getBytes(charset));

        mary.sends("""
                Subject: =?%s?B?%s?=\r
                Content-Type: text/plain; charset=%s\r
                Content-Transfer-Encoding: base64\r
                \r
                %s\r
                """.formatted(label, encoded, label, encoded));

        var conversation = mary.awaitConversation();
        mary.read(conversation).body("subject", equalTo(text));
        assertThat(mary.messages(conversation).getString("items[0].text")).isEqualTo(text);
        assertThat(mary.messages(conversation).getList("items[0].defects")).contains("CHARSET_GUESSED");
    }

    @Test
    void badMailIsKeptAndTheNextOneComes() {
        var mary = Correspondent.ofSupport();
        mary.sends("Subject: Broken\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nIt leaks");
        mary.sends("Subject: Unlabelled\r\nContent-Type: multipart/mixed\r\n\r\n--b\r\n\r\nIt leaks\r\n--b--\r\n");
        mary.sends("Subject: Many\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\n\r\nx\r\n".repeat(9_000));
        mary.sends("Subject: Huge\r\n\r\n" + "It leaks. ".repeat(40_000));
        mary.sends("Subject: Nested\r\n" + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(500));
        mary.sends("Subject: =?x?B?%%%?=\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%\r\n");
        mary.writes("Good", "It leaks.");

        await().untilAsserted(() -> assertThat(mary.conversations().getList("items.subject"))
                .hasSize(7)
                .contains("Broken", "Unlabelled", "Many", "Huge", "Nested", "Good"));
        assertThat(defectsOf(mary, "Broken")).contains("BROKEN_STRUCTURE");
        assertThat(defectsOf(mary, "Many")).contains("TOO_MANY_PARTS");
        assertThat(defectsOf(mary, "Nested")).contains("TOO_MANY_PARTS");
        assertThat(defectsOf(mary, "Huge")).contains("MAIL_CUT", "TEXT_CUT");
        assertThat(defectsOf(mary, "Good")).isEmpty();
    }

    @Test
    void whatComesWithAMailIsSavedByteForByte() {
        var mary = Correspondent.ofSupport();
        var bytes = new byte[20_000];
        new Random(9).nextBytes(bytes);
        mary.sends("""
                Subject: Photo\r
                Content-Type: multipart/mixed; boundary=b\r
                \r
                --b\r
                \r
                See the photo.\r
                --b\r
                Content-Type: image/svg+xml; name="=?utf-8?B?5rSX6KGj5py6LnN2Zw==?="\r
                Content-Transfer-Encoding: base64\r
                \r
                %s\r
                --b--\r
                """.formatted(Base64.getMimeEncoder().encodeToString(bytes)));
        var conversation = mary.awaitConversation();
        var message = mary.messages(conversation).getString("items[0].id");
        var path = "/v1/conversations/" + conversation + "/messages/" + message;

        var saved =
                Api.as(Desk.AGENT).accept("*/*").get(path + "/attachments/0").then();

        saved.statusCode(200)
                .header("Content-Type", equalTo("application/octet-stream"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''%E6%B4%97%E8%A1%A3%E6%9C%BA.svg"));
        assertThat(saved.extract().asByteArray()).isEqualTo(bytes);
        assertThat(mary.messages(conversation).getInt("items[0].attachments[0].sizeBytes"))
                .isEqualTo(20_000);
        assertThat(Api.as(Desk.AGENT).accept("*/*").get(path + "/source").asString())
                .contains("From: Mary Jones <" + mary.address() + ">", "See the photo.");
        for (var missing : List.of("/attachments/1", "/attachments/-1", "/attachments/x")) {
            Api.as(Desk.AGENT).get(path + missing).then().statusCode(404);
        }
        for (var file : List.of("/attachments/0", "/source")) {
            Api.as(Desk.ACME).accept("*/*").get(path + file).then().statusCode(404);
            Api.as(Desk.DISPATCHER).accept("*/*").get(path + file).then().statusCode(403);
        }
    }

    @Test
    void keptMailIsMarkedAsSeenOrMovedAway() throws Exception {
        var mary = Correspondent.ofSupport();
        mary.writes("Seen", "x");
        mary.awaitConversation();
        await().untilAsserted(() -> {
            for (var mail : Correspondent.mailsOf("support", MailServer.PASSWORD, "INBOX")) {
                assertThat(mail.isSet(Flags.Flag.SEEN)).isTrue();
            }
        });
        var acme = Correspondent.of("acme", Desk.ACME);
        var id = acme.writes("Moved", "x");
        acme.awaitConversation();
        await().untilAsserted(() -> assertThat(Correspondent.mailsOf("acme", MailServer.PASSWORD, "INBOX"))
                .isEmpty());
        assertThat(Correspondent.mailsOf("acme", MailServer.PASSWORD, "Done"))
                .anySatisfy(mail -> assertThat(mail.getMessageID()).isEqualTo(id));
    }

    @Test
    void personalDataIsNowhereInClear() {
        var mary = Correspondent.ofSupport();
        var id = mary.writes("Secret subject of Mary", "Secret words of Mary Jones");
        var conversation = mary.awaitConversation();
        mary.isAnswered(conversation, "Secret answer");

        var rows = database.column("SELECT c::text FROM conversation c");
        rows.addAll(database.column("SELECT m::text FROM mail_message m"));
        rows.addAll(database.column("SELECT s::text FROM mail_source s"));

        assertThat(rows).isNotEmpty();
        for (var secret : List.of(mary.address(), id, "Secret", "Mary Jones")) {
            var hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(rows).noneMatch(row -> row.contains(secret) || row.contains(hex));
        }
    }

    @Test
    void theOperatorSeesHowFarEachMailboxIsRead() {
        var mary = Correspondent.ofSupport();
        mary.writes("No heat", "It does not heat.");
        mary.awaitConversation();

        await().untilAsserted(() -> Api.as(Desk.ADMIN)
                .get("/v1/operations/intake/mailboxes")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("support", "acme", "globex", "flaky"))
                .body("items.find { it.name == 'acme' }.partner", equalTo("acme"))
                .body("items.find { it.name == 'support' }.lookedAt", notNullValue())
                .body("items.find { it.name == 'support' }.toBeFiled", equalTo(0))
                .body("items.find { it.name == 'support' }.failures", equalTo(0)));
    }

    private static List<String> defectsOf(Correspondent mary, String subject) {
        var id = mary.conversations().getString("items.find { it.subject == '%s' }.id".formatted(subject));
        return mary.messages(UUID.fromString(id)).getList("items[0].defects");
    }
}
