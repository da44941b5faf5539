package io.aftercare.intake.mail.post;

import io.aftercare.intake.mail.Answering;
import io.aftercare.intake.mail.kept.Sources;
import io.aftercare.intake.platform.MailConfig;
import io.aftercare.kit.sql.DatabaseUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends answers that wait. An attempt is counted before it is made. When a replica dies between the mail server's word
 * and its note, the same mail is sent once more under the same Message-ID: SMTP allows no better.
 */
@Singleton
class Sending {
    private static final Logger LOG = Logger.getLogger(Sending.class);

    /** Longer than an attempt can take. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final DataSource database;
    private final Smtp smtp;
    private final Sources sources;
    private final Answering answering;
    private final MailConfig config;

    Sending(DataSource database, Smtp smtp, Sources sources, Answering answering, MailConfig config) {
        this.database = database;
        this.smtp = smtp;
        this.sources = sources;
        this.answering = answering;
        this.config = config;
    }

    /** An answer that is ours to send, for a while. */
    record Waiting(UUID id, String mailbox, int attempts) {}

    /** Takes answers whose time has come and that nobody else sends. */
    List<Waiting> claim(int atMost) {
        try (var connection = database.getConnection();
                var claim = connection.prepareStatement("""
                        UPDATE mail_message SET attempts = attempts + 1,
                            leased_until = clock_timestamp() + make_interval(secs => ?)
                        WHERE id IN (SELECT id FROM mail_message
                            WHERE status = 'PENDING' AND coalesce(next_attempt_at, '-infinity') <= clock_timestamp()
                                AND leased_until < clock_timestamp() AND mailbox = ANY (?)
                            ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED)
                        RETURNING id, mailbox, attempts""")) {
            claim.setDouble(1, LIFE.toSeconds());
            claim.setArray(
                    2,
                    connection.createArrayOf("text", config.mailboxes().keySet().toArray()));
            claim.setInt(3, atMost);
            try (var rows = claim.executeQuery()) {
                var waiting = new ArrayList<Waiting>();
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getObject(1, UUID.class), rows.getString(2), rows.getInt(3)));
                }
                return waiting;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Answers cannot be claimed", e);
        }
    }

    void send(Waiting answer) {
        var bytes = sources.bytes(answer.id);
        var outcome = bytes.isEmpty()
                ? new Smtp.Outcome.Refused("ERASED", true)
                : smtp.send(config.mailboxes().get(answer.mailbox), bytes.get());
        switch (outcome) {
            case Smtp.Outcome.Taken() -> record(answer, "SENT", null, null);
            case Smtp.Outcome.Refused(var failure, var forGood) -> refused(answer, failure, forGood);
        }
    }

    private void refused(Waiting answer, String failure, boolean forGood) {
        var pauses = config.retryPauses();
        LOG.warnf("Answer was not taken messageId=%s attempt=%d: %s", answer.id, answer.attempts, failure);
        if (!forGood && answer.attempts <= pauses.size()) {
            record(answer, "PENDING", failure, pauses.get(answer.attempts - 1));
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            record(answer, "FAILED", failure, null);
            answering.failed(answer.id);
        });
    }

    private void record(Waiting answer, String status, @Nullable String failure, @Nullable Duration pause) {
        try (var connection = database.getConnection();
                var record = connection.prepareStatement("""
                        UPDATE mail_message SET status = ?, last_failure = ?, leased_until = '-infinity',
                            next_attempt_at = clock_timestamp() + make_interval(secs => ?)
                        WHERE id = ? AND status = 'PENDING'""")) {
            record.setString(1, status);
            record.setString(2, failure);
            record.setObject(3, pause == null ? null : pause.toMillis() / 1000.0);
            record.setObject(4, answer.id);
            record.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("What became of an answer cannot be written down", e);
        }
    }
}
