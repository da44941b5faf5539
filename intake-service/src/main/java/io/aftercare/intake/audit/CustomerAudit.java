package io.aftercare.intake.audit;

import io.aftercare.intake.audit.CustomerAuditEntry.Actor;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.privacy.AuditLog.Action;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The entries of the audit log about the customers of one network. */
@Singleton
class CustomerAudit {
    private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private static final String COLUMNS =
            "SELECT id, at, person_id, action, fields, purpose, actor_login, partner, position FROM audit_entry";
    private static final String NEWEST =
            COLUMNS + " WHERE customer_partner = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?";
    private static final String NEWEST_OF_PERSON = COLUMNS
            + " WHERE customer_partner = ? AND (at, id) < (?, ?) AND person_id = ? ORDER BY at DESC, id DESC LIMIT ?";

    /** An entry about a customer of the network under the name of another one, or of nobody. */
    private static final String HIDDEN = """
            SELECT min(e.position) FROM audit_entry e JOIN customer c ON c.id = e.person_id
            WHERE e.position >= ? AND e.position < ? AND c.partner = ? AND e.customer_partner IS DISTINCT FROM c.partner""";

    private final DataSource database;

    CustomerAudit(DataSource database) {
        this.database = database;
    }

    /** The newest first; one more than the limit shows that there is a next page. */
    List<CustomerAuditEntry> newest(
            String partner, @Nullable UUID personId, boolean withLogins, @Nullable Cursor after, int limit) {
        var place = after == null ? new Cursor(FAR_FUTURE, LAST) : after;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(personId == null ? NEWEST : NEWEST_OF_PERSON)) {
            var parameter = 1;
            select.setString(parameter++, partner);
            select.setObject(parameter++, place.at().atOffset(ZoneOffset.UTC));
            select.setObject(parameter++, place.id());
            if (personId != null) {
                select.setObject(parameter++, personId);
            }
            select.setInt(parameter, limit + 1);
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<CustomerAuditEntry>();
                while (rows.next()) {
                    entries.add(entry(rows, partner, withLogins));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The audit log cannot be read", e);
        }
    }

    /** The first sealed entry about a customer of the network that the network would not find. */
    OptionalLong firstHidden(String partner, long from, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(HIDDEN)) {
            select.setLong(1, from);
            select.setLong(2, from + limit);
            select.setString(3, partner);
            try (var row = select.executeQuery()) {
                row.next();
                var position = row.getLong(1);
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The audit log cannot be read", e);
        }
    }

    private static CustomerAuditEntry entry(ResultSet row, String partner, boolean withLogins) throws SQLException {
        var login = row.getString("actor_login");
        var actor = actorOf(login, row.getString("partner"), partner);
        return new CustomerAuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("person_id", UUID.class),
                Action.valueOf(row.getString("action")),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getString("purpose"),
                actor,
                withLogins || actor != Actor.OPERATOR ? login : null,
                row.getObject("position", Long.class));
    }

    private static Actor actorOf(String login, @Nullable String actorPartner, String partner) {
        if (partner.equals(actorPartner)) {
            return Actor.OWN_NETWORK;
        }
        return actorPartner == null && login.equals("system") ? Actor.SYSTEM : Actor.OPERATOR;
    }
}
