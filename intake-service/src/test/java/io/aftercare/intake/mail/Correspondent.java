package io.aftercare.intake.mail;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who writes mails to the desk, with an address that no other test uses, and looks into the own mailbox. */
public final class Correspondent {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String mailbox;
    private final String token;
    private final String address;

    private Correspondent(String mailbox, String token, String address) {
        this.mailbox = mailbox;
        this.token = token;
        this.address = address;
    }

    /** Who writes to our own mailbox, read by an agent. */
    public static Correspondent ofSupport() {
        return new Correspondent("support", Desk.AGENT, anAddress());
    }

    /** Who writes to another mailbox, read by the holder of this token. */
    public static Correspondent of(String mailbox, String token) {
        return new Correspondent(mailbox, token, anAddress());
    }

    /** The same person, writing to the same mailbox from another address. */
    public Correspondent elsewhere() {
        return new Correspondent(mailbox, token, anAddress());
    }

    private static String anAddress() {
        return "mary-%d@customer.example".formatted(NUMBERS.incrementAndGet());
    }

    public static String aMessageId() {
        return "<m%d@customer.example>".formatted(NUMBERS.incrementAndGet());
    }

    public String address() {
        return address;
    }

    /** Sends a mail of a person with these further headers; answers its Message-ID. */
    public String writes(String subject, String text, String... headers) {
        var id = aMessageId();
        var head = new StringBuilder("Message-ID: " + id + "\r\nSubject: " + subject + "\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        sends(head + "\r\n" + text.replace("\n", "\r\n") + "\r\n");
        return id;
    }

    /** Sends what stands behind the From line, as it is. */
    public void sends(String source) {
        sends(source.getBytes(StandardCharsets.UTF_8));
    }

    public void sends(byte[] source) {
        try {
            var mail = new ByteArrayOutputStream();
            mail.writeBytes(("From: Mary Jones <" + address + ">\r\n").getBytes(StandardCharsets.US_ASCII));
            mail.writeBytes(source);
            transmit(mail.toByteArray());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a mail without a return path where the server puts what it gets; it takes none such by SMTP. */
    private void deliver(byte[] mail) throws MessagingException {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect(MailServer.HOST, MailServer.imapPort(), mailbox, MailServer.PASSWORD);
            store.getFolder("INBOX")
                    .appendMessages(new Message[] {new MimeMessage(session, new ByteArrayInputStream(mail))});
        }
    }

    private void transmit(byte[] mail) throws MessagingException {
        if (new String(mail, StandardCharsets.ISO_8859_1).contains("Return-Path: <>")) {
            deliver(mail);
            return;
        }
        var properties = new Properties();
        properties.setProperty("mail.smtp.from", address);
        var session = Session.getInstance(properties);
        try (var transport = session.getTransport("smtp")) {
            transport.connect(MailServer.HOST, MailServer.smtpPort(), null, null);
            transport.sendMessage(
                    new MimeMessage(session, new ByteArrayInputStream(mail)),
                    InternetAddress.parse(MailServer.address(mailbox)));
        }
    }

    /** The conversations that began with a mail from this address, the newest first. */
    public JsonPath conversations() {
        return Api.as(token)
                .queryParam("address", address)
                .get("/v1/conversations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The one conversation of this correspondent, as soon as it has so many mails. */
    public UUID awaitConversation(int messages) {
        await().untilAsserted(() ->
                assertThat(conversations().getList("items.messages")).containsExactly(messages));
        return UUID.fromString(conversations().getString("items[0].id"));
    }

    public UUID awaitConversation() {
        return awaitConversation(1);
    }

    ValidatableResponse read(UUID conversation) {
        return Api.as(token).get("/v1/conversations/" + conversation).then();
    }

    public JsonPath messages(UUID conversation) {
        return Api.as(token)
                .get("/v1/conversations/" + conversation + "/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A step by somebody who has read everything that is there. */
    ValidatableResponse step(UUID conversation, String step, String body) {
        return step(conversation, step, body, etag(conversation));
    }

    ValidatableResponse step(UUID conversation, String step, String body, String etag) {
        return Api.as(token)
                .header("If-Match", etag)
                .body(body)
                .post("/v1/conversations/" + conversation + "/" + step)
                .then();
    }

    String etag(UUID conversation) {
        return read(conversation).statusCode(200).extract().header("ETag");
    }

    /** The desk answers; gives the id of the message. */
    public String isAnswered(UUID conversation, String text) {
        return step(conversation, "answer", "{\"text\": \"" + text + "\"}")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("id");
    }

    public void awaitStatusOf(UUID conversation, String messageId, String status) {
        await().untilAsserted(() -> assertThat(
                        messages(conversation).getString("items.find { it.id == '%s' }.status".formatted(messageId)))
                .isEqualTo(status));
    }

    /** The mails that arrived at this address, as soon as there are so many. */
    public List<MimeMessage> awaitMails(int count) {
        // The server makes the mailbox with its first mail.
        await().ignoreException(IllegalStateException.class)
                .untilAsserted(
                        () -> assertThat(mailsOf(address, address, "INBOX")).hasSize(count));
        return mailsOf(address, address, "INBOX");
    }

    /** What lies in a folder now, with its flags. */
    static List<MimeMessage> mailsOf(String user, String password, String folderName) {
        var properties = new Properties();
        properties.setProperty("mail.imap.peek", "true");
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect(MailServer.HOST, MailServer.imapPort(), user, password);
            var folder = store.getFolder(folderName);
            if (!folder.exists()) {
                return List.of();
            }
            folder.open(Folder.READ_ONLY);
            var mails = new ArrayList<MimeMessage>();
            for (var message : folder.getMessages()) {
                var copy = new ByteArrayOutputStream();
                message.writeTo(copy);
                var mail = new MimeMessage(null, new ByteArrayInputStream(copy.toByteArray()));
                mail.setFlags(message.getFlags(), true);
                mails.add(mail);
            }
            return mails;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
