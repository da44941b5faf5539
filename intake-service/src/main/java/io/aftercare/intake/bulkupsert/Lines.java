package io.aftercare.intake.bulkupsert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.sql.DeferredWrites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of bulk upserts: rows without an identity of their own. */
@ApplicationScoped
class Lines {
    private static final TypeReference<List<LineError>> ERRORS = new TypeReference<>() {};

    /** A line that waits, locked by whoever works on it. */
    record Waiting(int line, byte[] textCipher) {}

    private final EntityManager database;
    private final DeferredWrites writes;
    private final Vault vault;
    private final ObjectMapper json;

    Lines(EntityManager database, DeferredWrites writes, Vault vault, ObjectMapper json) {
        this.database = database;
        this.writes = writes;
        this.vault = vault;
        this.json = json;
    }

    void add(UUID bulkId, int line, String text) {
        writes.add("""
                INSERT INTO bulk_upsert_line (bulk_upsert_id, line, status, text_cipher)
                VALUES (?, ?, 'WAITING', ?)""", bulkId, line, vault.encrypt(bulkId, field(line), text));
    }

    /** Locks the next line that waits and that nobody works on. */
    Optional<Waiting> lockNext(UUID bulkId) {
        List<?> rows = database.createNativeQuery("""
                        SELECT line, text_cipher FROM bulk_upsert_line
                        WHERE bulk_upsert_id = ?1 AND status = 'WAITING'
                        ORDER BY line LIMIT 1 FOR UPDATE SKIP LOCKED""", Object[].class)
                .setParameter(1, bulkId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Waiting((int) row[0], (byte[]) row[1]))
                .findFirst();
    }

    String text(UUID bulkId, Waiting waiting) {
        return vault.decrypt(bulkId, field(waiting.line()), waiting.textCipher())
                .orElseThrow(() -> new IllegalStateException("The key of bulk upsert " + bulkId + " is gone"));
    }

    void done(UUID bulkId, int line, LineStatus status, String reference, UUID recordId) {
        end(bulkId, line, status, reference, recordId, null);
    }

    void refuse(UUID bulkId, int line, @Nullable String reference, List<LineError> errors) {
        end(bulkId, line, LineStatus.REFUSED, reference, null, write(errors));
    }

    /** Notes that work on the line failed for no fault of its own; answers how often it has. */
    int failed(UUID bulkId, int line) {
        List<?> attempts = database.createNativeQuery("""
                        UPDATE bulk_upsert_line SET attempts = attempts + 1
                        WHERE bulk_upsert_id = ?1 AND line = ?2 AND status = 'WAITING' RETURNING attempts""", Integer.class)
                .setParameter(1, bulkId)
                .setParameter(2, line)
                .getResultList();
        return attempts.isEmpty() ? 0 : (int) attempts.getFirst();
    }

    private void end(
            UUID bulkId,
            int line,
            LineStatus status,
            @Nullable String reference,
            @Nullable UUID recordId,
            @Nullable String errors) {
        database.createNativeQuery("""
                        UPDATE bulk_upsert_line SET status = ?3, external_reference = cast(?4 AS text),
                            record_id = cast(cast(?5 AS text) AS uuid), errors = cast(?6 AS text), text_cipher = NULL
                        WHERE bulk_upsert_id = ?1 AND line = ?2 AND status = 'WAITING'""")
                .setParameter(1, bulkId)
                .setParameter(2, line)
                .setParameter(3, status.name())
                .setParameter(4, reference)
                .setParameter(5, recordId == null ? null : recordId.toString())
                .setParameter(6, errors)
                .executeUpdate();
    }

    Map<LineStatus, Integer> counts(UUID bulkId) {
        List<?> rows = database.createNativeQuery(
                        "SELECT status, count(*) FROM bulk_upsert_line WHERE bulk_upsert_id = ?1 GROUP BY status",
                        Object[].class)
                .setParameter(1, bulkId)
                .getResultList();
        var counts = new EnumMap<LineStatus, Integer>(LineStatus.class);
        for (var each : rows) {
            var row = (Object[]) each;
            counts.put(LineStatus.valueOf((String) row[0]), ((Number) row[1]).intValue());
        }
        return counts;
    }

    /** In their order; one more than the limit shows that there is a next page. */
    List<LineView> after(UUID bulkId, int after, @Nullable LineStatus status, int limit) {
        List<?> rows = database.createNativeQuery("""
                        SELECT line, status, external_reference, record_id, errors FROM bulk_upsert_line
                        WHERE bulk_upsert_id = ?1 AND line > ?2 AND (cast(?3 AS text) IS NULL OR status = ?3)
                        ORDER BY line LIMIT ?4""", Object[].class)
                .setParameter(1, bulkId)
                .setParameter(2, after)
                .setParameter(3, status == null ? null : status.name())
                .setParameter(4, limit + 1)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LineView(
                        (int) row[0],
                        LineStatus.valueOf((String) row[1]),
                        (String) row[2],
                        (UUID) row[3],
                        row[4] == null ? List.of() : read((String) row[4])))
                .toList();
    }

    private static String field(int line) {
        return "bulk-line/" + line;
    }

    private String write(List<LineError> errors) {
        try {
            return json.writeValueAsString(errors);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Errors of a line cannot be written", e);
        }
    }

    private List<LineError> read(String text) {
        try {
            return json.readValue(text, ERRORS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Errors of a line cannot be read", e);
        }
    }
}
