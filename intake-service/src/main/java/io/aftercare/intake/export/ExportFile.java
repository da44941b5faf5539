package io.aftercare.intake.export;

import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The parts of files, sealed under the key of their export. */
@Singleton
class ExportFile {
    private final Vault vault;
    private final DataSource database;

    ExportFile(Vault vault, DataSource database) {
        this.vault = vault;
        this.database = database;
    }

    byte[] seal(UUID exportId, int number, byte[] part) {
        return vault.encrypt(exportId, field(number), Base64.getEncoder().encodeToString(part));
    }

    /** Copies the file part by part; a part that is gone breaks it off, which the reader of the answer sees. */
    void copy(ExportJob job, OutputStream to) throws IOException {
        var copied = 0L;
        for (var number = 0; copied < job.fileBytes(); number++) {
            var part = part(job.id(), number).orElseThrow(() -> new IOException("A part of an export is gone"));
            to.write(part);
            copied += part.length;
        }
    }

    private Optional<byte[]> part(UUID exportId, int number) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT cipher FROM service_request_export_part WHERE export_id = ? AND number = ?")) {
            select.setObject(1, exportId);
            select.setInt(2, number);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? vault.decrypt(exportId, field(number), row.getBytes(1))
                                .map(Base64.getDecoder()::decode)
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("A part of an export cannot be read", e);
        }
    }

    /** The number is part of the seal, so that parts cannot be swapped. */
    private static String field(int number) {
        return "export-part-" + number;
    }
}
