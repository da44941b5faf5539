package io.aftercare.intake.find;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.intake.request.RequestStatus;
import io.aftercare.intake.request.ServiceRequestSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RequestQuery} found. */
public final class FoundRow {
    private FoundRow() {}

    /** The request of the present row. */
    public static ServiceRequestSummary summary(ResultSet row) throws SQLException {
        var priority = row.getString("priority");
        return new ServiceRequestSummary(
                row.getObject("id", UUID.class),
                row.getString("number"),
                RequestStatus.valueOf(row.getString("status")),
                row.getString("partner"),
                Channel.valueOf(row.getString("channel")),
                row.getString("external_reference"),
                row.getString("first_responder"),
                row.getObject("possible_duplicate_of", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("product_code"),
                row.getString("fault_category"),
                priority == null ? null : Priority.valueOf(priority),
                row.getString("outlet_code"),
                row.getString("owner"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("repair_abandoned"),
                row.getString("sla_zone"),
                moment(row, "sla_due_at"),
                row.getBoolean("sla_breached"),
                moment(row, "last_customer_contact_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
