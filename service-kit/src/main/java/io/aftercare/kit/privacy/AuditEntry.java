package io.aftercare.kit.privacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One act on the personal data of one person. */
@Schema(description = "One act on the personal data of one person; values never stand here, only names of fields.")
record AuditEntry(
        UUID id,
        Instant at,

        @Schema(description = "The `sub` of the caller's token, or `system`.")
        String actorId,

        @Schema(description = "The caller's login, or `system`.")
        String actorLogin,

        String clientId,
        @Nullable String partner,
        AuditLog.Action action,
        UUID personId,
        List<String> fields,

        @Schema(description = "The operation, for example `service-request.read`.")
        String purpose,

        @Schema(description = "Its place in the chain, from 1; missing in the first moments.") @Nullable Long position) {
    static final String COLUMNS =
            "id, at, actor_id, actor_login, client_id, partner, action, person_id, fields, purpose, position";

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_id"),
                row.getString("actor_login"),
                row.getString("client_id"),
                row.getString("partner"),
                AuditLog.Action.valueOf(row.getString("action")),
                row.getObject("person_id", UUID.class),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getString("purpose"),
                row.getObject("position", Long.class));
    }

    /** What the hash of this entry at this position covers: every column, each with its length, after the last hash. */
    @JsonIgnore
    byte[] sealed(long position, byte[] previousHash) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            text(out, previousHash);
            out.writeLong(position);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            text(out, actorId.getBytes(StandardCharsets.UTF_8));
            text(out, actorLogin.getBytes(StandardCharsets.UTF_8));
            text(out, clientId.getBytes(StandardCharsets.UTF_8));
            out.writeBoolean(partner != null);
            text(out, (partner == null ? "" : partner).getBytes(StandardCharsets.UTF_8));
            text(out, action.name().getBytes(StandardCharsets.UTF_8));
            out.writeLong(personId.getMostSignificantBits());
            out.writeLong(personId.getLeastSignificantBits());
            out.writeInt(fields.size());
            for (var field : fields) {
                text(out, field.getBytes(StandardCharsets.UTF_8));
            }
            text(out, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
