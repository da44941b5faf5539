package io.aftercare.intake.mail.chat;

import io.aftercare.intake.mail.kept.Sources;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers of each channel, in the order of their numbers. */
@Singleton
public class ChatAnswers {
    private final DataSource database;
    private final Sources sources;

    ChatAnswers(DataSource database, Sources sources) {
        this.database = database;
        this.sources = sources;
    }

    /** What the desk answered, for the chat program to bring. */
    @Schema(name = "ChatAnswer")
    record Answer(
            UUID id,

            @Schema(description = "The channel's own name of the conversation")
            String conversation,

            String text,
            Instant at) {
        /** Without the text: a stray log line must not tell the person. */
        @Override
        public String toString() {
            return "Answer[" + id + "]";
        }
    }

    /** Answers, and up to where they go. */
    @Schema(name = "ChatAnswers")
    record Answers(
            List<Answer> items,

            @Schema(
                    description =
                            "The `after` of the next call, always given; when it is the one that was asked with, there"
                                    + " is nothing more for now")
            long next) {}

    /** The number of a new answer. Who gets one holds the channel to the commit, so nothing appears before it later. */
    public long nextNumber(String mailbox) {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("""
                        INSERT INTO chat_channel (name, last_answer) VALUES (?, 1)
                        ON CONFLICT (name) DO UPDATE SET last_answer = chat_channel.last_answer + 1
                        RETURNING last_answer""")) {
            count.setString(1, mailbox);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("An answer cannot be numbered", e);
        }
    }

    /** What comes after a number; whoever asks so has all up to it. */
    Answers after(ChatChannel channel, long after, int limit) {
        try (var connection = database.getConnection()) {
            noteTaken(connection, channel, after);
            try (var select = connection.prepareStatement("""
                    SELECT answer_number, id, at, content_cipher FROM mail_message
                    WHERE mailbox = ? AND answer_number > ? ORDER BY answer_number LIMIT ?""")) {
                select.setString(1, channel.mailbox());
                select.setLong(2, after);
                select.setInt(3, limit);
                try (var rows = select.executeQuery()) {
                    var answers = new ArrayList<Answer>();
                    var next = after;
                    while (rows.next()) {
                        next = rows.getLong(1);
                        read(rows).ifPresent(answers::add);
                    }
                    return new Answers(answers, next);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Answers cannot be read", e);
        }
    }

    private static void noteTaken(Connection connection, ChatChannel channel, long upTo) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE mail_message SET status = 'SENT', attempts = attempts + 1
                WHERE mailbox = ? AND answer_number <= ? AND status = 'PENDING'""")) {
            update.setString(1, channel.mailbox());
            update.setLong(2, upTo);
            update.executeUpdate();
        }
    }

    /** One that was erased is not brought any more. */
    private Optional<Answer> read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return sources.content(id, row.getBytes("content_cipher"))
                .filter(content -> content.address() != null)
                .map(content -> new Answer(id, String.valueOf(content.address()), content.text(), at));
    }
}
