package io.aftercare.intake.mail.post;

import io.aftercare.intake.mail.kept.Sources;
import io.aftercare.intake.mail.mime.MailReading;
import io.aftercare.intake.mail.post.MailboxLeases.Lease;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps mails as they came, each once, together with the place up to which the mailbox is read. */
@Singleton
class Keeping {
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final DataSource database;
    private final MailboxLeases leases;
    private final Sources sources;
    private final Vault vault;
    private final Clock clock;

    Keeping(DataSource database, MailboxLeases leases, Sources sources, Vault vault, Clock clock) {
        this.database = database;
        this.leases = leases;
        this.sources = sources;
        this.vault = vault;
        this.clock = clock;
    }

    /** Keeps the mail, unless it is kept already; false when somebody else reads the mailbox now. */
    boolean keep(Lease lease, long uidValidity, Fetched mail) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                if (!leases.advance(connection, lease, uidValidity, mail.uid())) {
                    return false;
                }
                var fingerprint = fingerprint(lease.mailbox(), uidValidity, mail);
                if (!isKept(connection, lease.mailbox(), fingerprint)) {
                    add(connection, lease.mailbox(), fingerprint, mail);
                }
                return true;
            }
        });
    }

    /**
     * What makes two mails one: the same Message-ID with the same text behind the headers, since the way of a mail
     * leaves other traces in them each time, and since some programs give all their mails one Message-ID; or the same
     * bytes where there is no Message-ID.
     */
    private byte[] fingerprint(String mailbox, long uidValidity, Fetched mail) {
        var bytes = mail.bytes();
        var name = bytes.length == 0
                ? "unavailable " + uidValidity + " " + mail.uid()
                : MailReading.messageId(bytes)
                        .map(id -> id + " " + sha256(bytes, MailReading.bodyStart(bytes)))
                        .orElseGet(() -> sha256(bytes, 0));
        return vault.blindIndex("mail-fingerprint", mailbox + " " + name);
    }

    private static String sha256(byte[] bytes, int from) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, bytes.length - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static boolean isKept(Connection connection, String mailbox, byte[] fingerprint) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT 1 FROM mail_message WHERE mailbox = ? AND fingerprint = ?")) {
            select.setString(1, mailbox);
            select.setBytes(2, fingerprint);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private void add(Connection connection, String mailbox, byte[] fingerprint, Fetched mail) throws SQLException {
        UUID id = Ids.next();
        try (var insert = connection.prepareStatement("""
                INSERT INTO mail_message (id, mailbox, direction, status, at, fingerprint, size_bytes, complete)
                VALUES (?, ?, 'RECEIVED', 'KEPT', ?, ?, ?, ?)""")) {
            insert.setObject(1, id);
            insert.setString(2, mailbox);
            insert.setObject(3, moment(mail).atOffset(ZoneOffset.UTC));
            insert.setBytes(4, fingerprint);
            insert.setInt(5, mail.bytes().length);
            insert.setBoolean(6, mail.complete());
            insert.executeUpdate();
        }
        sources.keep(id, mail.bytes());
    }

    /** Servers tell full seconds only, which would put a quick reply before what it answers; and their clocks differ. */
    private Instant moment(Fetched mail) {
        var now = clock.instant();
        var received = mail.receivedAt();
        return received == null || received.isAfter(now.minus(JUST_NOW))
                ? now
                : received.truncatedTo(ChronoUnit.MICROS);
    }
}
