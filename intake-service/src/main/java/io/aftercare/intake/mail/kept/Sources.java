package io.aftercare.intake.mail.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Seals and opens mails: their bytes as they came, in pieces, and what was read of them. */
@Singleton
public class Sources {
    private static final int PIECE = 256 * 1024;
    private static final String SOURCE = "mail-source";
    private static final String CONTENT = "mail-content";

    private final DataSource database;
    private final Vault vault;
    private final ObjectMapper json;

    Sources(DataSource database, Vault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    /** Keeps the bytes of a new message in the running transaction, under a key that is made for it. */
    public void keep(UUID messageId, byte[] mail) {
        vault.admitFirst(messageId);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO mail_source (message_id, position, cipher) VALUES (?, ?, ?)")) {
            for (var from = 0; from < mail.length; from += PIECE) {
                // Latin-1 turns every byte into one character and back, and the vault takes text.
                var piece = new String(mail, from, Math.min(PIECE, mail.length - from), StandardCharsets.ISO_8859_1);
                insert.setObject(1, messageId);
                insert.setInt(2, from / PIECE);
                insert.setBytes(3, vault.encrypt(messageId, SOURCE, piece));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The source of a mail cannot be kept", e);
        }
    }

    /** The bytes as they came; empty once the message is erased. */
    public Optional<byte[]> bytes(UUID messageId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT cipher FROM mail_source WHERE message_id = ? ORDER BY position")) {
            select.setObject(1, messageId);
            select.setFetchSize(1);
            try (var rows = select.executeQuery()) {
                var mail = new ByteArrayOutputStream(PIECE);
                while (rows.next()) {
                    var piece = vault.decrypt(messageId, SOURCE, rows.getBytes(1));
                    if (piece.isEmpty()) {
                        return Optional.empty();
                    }
                    mail.writeBytes(piece.get().getBytes(StandardCharsets.ISO_8859_1));
                }
                return Optional.of(mail.toByteArray());
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The source of a mail cannot be read", e);
        }
    }

    public byte[] seal(UUID messageId, MailContent content) {
        try {
            return vault.encrypt(messageId, CONTENT, json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of a mail cannot be written", e);
        }
    }

    /** What was read of a message; empty once it is erased. */
    public Optional<MailContent> content(UUID messageId, byte[] cipher) {
        return vault.decrypt(messageId, CONTENT, cipher).map(this::parsed);
    }

    /** The keyed hash by which messages are found that refer to this one. */
    public byte[] referenceIndex(String mailbox, String messageId) {
        return vault.blindIndex("mail-message-id", mailbox + " " + messageId);
    }

    /** The keyed hash by which an address is recognised. */
    public byte[] addressIndex(String address) {
        return vault.blindIndex("mail-address", address);
    }

    private MailContent parsed(String text) {
        try {
            return json.readValue(text, MailContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of a mail cannot be read back");
        }
    }
}
