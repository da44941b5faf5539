package io.aftercare.intake.mail.kept;

import io.aftercare.intake.erasure.PersonalRecords;
import io.aftercare.intake.erasure.Traces;
import io.aftercare.intake.mail.mime.MailAddress;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The conversations of a customer who is erased: those about its requests, and those with its addresses and, by chat,
 * numbers about nothing yet. An answer that waits is not sent any more; a later mail of the thread begins a new
 * conversation.
 */
@Singleton
class MailRecords implements PersonalRecords {
    private static final String FIND = """
            SELECT c.id FROM conversation c JOIN service_request r ON r.id = c.service_request_id WHERE r.customer_id = ?
            UNION SELECT c.id FROM conversation c
                WHERE c.sender_index = ANY (?) AND c.partner = ? AND c.service_request_id IS NULL""";
    private static final String FORGET_CONVERSATIONS = """
            UPDATE conversation SET sender_index = NULL, sender_cipher = NULL, sender_name_cipher = NULL,
                version = version + 1, erased_at = ?
            WHERE id = ANY (?) RETURNING id""";
    private static final String FORGET_MESSAGES = """
            UPDATE mail_message SET reference_index = NULL, sender_index = NULL,
                last_failure = CASE WHEN status = 'PENDING' THEN 'ERASED' ELSE last_failure END,
                status = CASE WHEN status = 'PENDING' THEN 'FAILED' ELSE status END
            WHERE conversation_id = ANY (?) RETURNING id""";

    private final DataSource database;
    private final Sources sources;
    private final Vault vault;
    private final Clock clock;

    MailRecords(DataSource database, Sources sources, Vault vault, Clock clock) {
        this.database = database;
        this.sources = sources;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void forget(Traces traces) {
        try (var connection = database.getConnection();
                var find = connection.prepareStatement(FIND)) {
            find.setObject(1, traces.customerId());
            find.setArray(2, connection.createArrayOf("bytea", senders(traces)));
            find.setString(3, traces.partner());
            forget(idsOf(find), connection);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Conversations cannot be forgotten", e);
        }
    }

    /** One conversation with all its mails. */
    void forget(UUID conversationId) {
        try (var connection = database.getConnection()) {
            forget(List.of(conversationId), connection);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("A conversation cannot be forgotten", e);
        }
    }

    private void forget(List<UUID> conversationIds, Connection connection) throws SQLException {
        try (var conversations = connection.prepareStatement(FORGET_CONVERSATIONS);
                var messages = connection.prepareStatement(FORGET_MESSAGES)) {
            var ids = connection.createArrayOf("uuid", conversationIds.toArray());
            conversations.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            conversations.setArray(2, ids);
            messages.setArray(1, ids);
            idsOf(conversations).forEach(vault::erase);
            idsOf(messages).forEach(vault::erase);
        }
    }

    private byte[][] senders(Traces traces) {
        var addresses = traces.addresses().stream().map(MailAddress::normalised).map(sources::addressIndex);
        return Stream.concat(addresses, Stream.of(traces.phoneIndexes())).toArray(byte[][]::new);
    }

    private static List<UUID> idsOf(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
