package io.aftercare.intake.mail.post;

import io.aftercare.intake.platform.MailConfig;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far each mailbox is read, for whoever runs the service. */
@Path("/v1/operations/intake/mailboxes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class MailboxesResource {
    private final DataSource database;
    private final MailConfig config;

    MailboxesResource(DataSource database, MailConfig config) {
        this.database = database;
        this.config = config;
    }

    /** A mailbox as the API shows it. */
    @Schema(name = "Mailbox")
    record MailboxView(
            String name,

            @Schema(description = "Missing when the mailbox is not configured any more") @Nullable String partner,

            @Schema(description = "When somebody last looked into it without a failure") @Nullable Instant lookedAt,

            @Schema(description = "Looks that failed since then")
            int failures,

            @Schema(description = "The kind of the last failure") @Nullable String lastFailure,

            @Schema(description = "Mails that are kept and not yet under a conversation")
            int toBeFiled,

            @Schema(description = "Answers that wait") int toBeSent) {}

    @GET
    @Operation(
            summary = "Show the mailboxes",
            description = "How far each is read, why it waits, and how much waits in it, all on one page.")
    public Page<MailboxView> list() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT name, looked_at, failures, last_failure,
                            (SELECT count(*) FROM mail_message m WHERE m.mailbox = name AND m.status = 'KEPT') AS kept,
                            (SELECT count(*) FROM mail_message m WHERE m.mailbox = name AND m.status = 'PENDING') AS pending
                        FROM mailbox ORDER BY name""");
                var rows = select.executeQuery()) {
            List<MailboxView> mailboxes = new ArrayList<>();
            while (rows.next()) {
                mailboxes.add(view(rows));
            }
            return new Page<>(mailboxes, null);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Mailboxes cannot be read", e);
        }
    }

    private MailboxView view(ResultSet row) throws SQLException {
        var configured = config.mailboxes().get(row.getString("name"));
        var lookedAt = row.getObject("looked_at", OffsetDateTime.class);
        return new MailboxView(
                row.getString("name"),
                configured == null ? null : configured.partner(),
                lookedAt == null ? null : lookedAt.toInstant(),
                row.getInt("failures"),
                row.getString("last_failure"),
                row.getInt("kept"),
                row.getInt("pending"));
    }
}
