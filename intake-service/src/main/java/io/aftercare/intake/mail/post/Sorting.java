package io.aftercare.intake.mail.post;

import io.aftercare.intake.mail.Filing;
import io.aftercare.intake.mail.kept.Sources;
import io.aftercare.intake.mail.mime.IncomingMail;
import io.aftercare.intake.mail.mime.MailAddress;
import io.aftercare.intake.mail.mime.MailReading;
import io.aftercare.intake.platform.MailConfig;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Looks into the mails that were kept, in their order. A mail that could not be looked into several times, whatever the
 * reason, is filed unread, so that it is seen and the next ones have their turn.
 */
@Singleton
class Sorting {
    private static final int ATTEMPTS = 3;

    private final DataSource database;
    private final Sources sources;
    private final Filing filing;
    private final MailConfig config;

    Sorting(DataSource database, Sources sources, Filing filing, MailConfig config) {
        this.database = database;
        this.sources = sources;
        this.filing = filing;
        this.config = config;
    }

    private record Kept(UUID id, int attempts) {}

    void sort(String mailbox) {
        for (var next = next(mailbox); next.isPresent(); next = next(mailbox)) {
            var kept = next.get();
            filing.file(kept.id, kept.attempts > ATTEMPTS ? MailReading.unreadable() : read(kept.id));
        }
    }

    private IncomingMail read(UUID id) {
        return sources.bytes(id)
                .filter(bytes -> bytes.length > 0)
                .map(bytes -> MailReading.read(bytes, ownAddresses()))
                .orElseGet(MailReading::unreadable);
    }

    private Set<String> ownAddresses() {
        return config.mailboxes().values().stream()
                .map(mailbox -> MailAddress.normalised(mailbox.address()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The attempt is counted before it is made, so that one that takes the process down counts too. */
    private Optional<Kept> next(String mailbox) {
        try (var connection = database.getConnection();
                var next = connection.prepareStatement("""
                        UPDATE mail_message SET attempts = attempts + 1
                        WHERE id = (SELECT id FROM mail_message WHERE mailbox = ? AND status = 'KEPT' ORDER BY id LIMIT 1)
                        RETURNING id, attempts""")) {
            next.setString(1, mailbox);
            try (var row = next.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(row.getObject(1, UUID.class), row.getInt(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Kept mails cannot be read", e);
        }
    }
}
