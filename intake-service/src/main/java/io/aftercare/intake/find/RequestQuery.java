package io.aftercare.intake.find;

import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.RequestStatus;
import io.aftercare.kit.http.Cursor;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The one query behind every list of requests, newest first. What stands in its text is fixed; all values are
 * parameters. How promises stand is joined to the rows that were found, so that it costs nothing to find them.
 */
public final class RequestQuery {
    private static final String TEXT = """
            SELECT found.*, s.due_at AS sla_due_at, s.zone AS sla_zone,
                s.breached_at IS NOT NULL OR s.due_at < ? AS sla_breached
            FROM (
                SELECT r.id, r.number, r.status, r.partner, r.channel, r.external_reference, r.first_responder,
                    r.possible_duplicate_of, r.customer_id, r.product_code, r.fault_category, r.priority, r.outlet_code,
                    r.owner, r.tags, r.latitude, r.longitude, r.reported_at, r.repair_abandoned
                FROM service_request r WHERE %s
                ORDER BY r.reported_at DESC, r.id DESC%s) found
            LEFT JOIN sla_standing s ON s.service_request_id = found.id
            ORDER BY found.reported_at DESC, found.id DESC""";

    private final StringJoiner conditions = new StringJoiner(" AND ").setEmptyValue("true");
    private final List<Object> values = new ArrayList<>();
    private final Instant now;

    RequestQuery(Instant now) {
        this.now = now;
        values.add(utc(now));
    }

    /** Everything that matches. */
    public String text() {
        return TEXT.formatted(conditions, "");
    }

    /** What comes after the cursor, so many rows at most. */
    String page(@Nullable Cursor after, int limit) {
        if (after != null) {
            conditions.add("(r.reported_at, r.id) < (?, ?)");
            values.add(utc(after.at()));
            values.add(after.id());
        }
        values.add(limit);
        return TEXT.formatted(conditions, " LIMIT ?");
    }

    /** How many match. */
    public String count() {
        return "SELECT count(*) FROM service_request r WHERE ?::timestamptz IS NOT NULL AND " + conditions;
    }

    /** Sets the values of the text. */
    public void bind(PreparedStatement query) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            query.setObject(i + 1, values.get(i));
        }
    }

    /** Adds a condition with one value, unless the value is null. */
    RequestQuery where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value instanceof Instant moment ? utc(moment) : value);
        }
        return this;
    }

    RequestQuery within(RequestScope scope) {
        where("r.partner = ?", scope.partner().orElse(null));
        where("r.outlet_code = ?", scope.outlet().orElse(null));
        scope.technician().ifPresent(login -> {
            conditions.add("r.id IN (SELECT told.id FROM service_request told WHERE told.first_responder = ?"
                    + " UNION ALL SELECT v.service_request_id FROM visitor v WHERE v.technician_login = ?)");
            values.add(login);
            values.add(login);
        });
        return this;
    }

    RequestQuery statuses(@Nullable Set<RequestStatus> statuses) {
        if (statuses != null && statuses.size() == 1) {
            return where("r.status = ?", statuses.iterator().next().name());
        }
        return where(
                "r.status = ANY(?)",
                statuses == null || statuses.isEmpty()
                        ? null
                        : statuses.stream().map(RequestStatus::name).toArray(String[]::new));
    }

    RequestQuery dueUntil(@Nullable Instant moment) {
        return where("r.id IN (SELECT s.service_request_id FROM sla_standing s WHERE s.due_at <= ?)", moment);
    }

    /** A promise that is overdue is broken, even before anybody was told. */
    RequestQuery breached(@Nullable Boolean breached) {
        return where(
                "r.id %s (SELECT s.service_request_id FROM sla_standing s WHERE s.breached_at IS NOT NULL OR s.due_at < ?)"
                        .formatted(Boolean.TRUE.equals(breached) ? "IN" : "NOT IN"),
                breached == null ? null : now);
    }

    /** The box is what the index knows; the distance, by the haversine formula, is right. */
    RequestQuery around(@Nullable Around circle) {
        if (circle != null) {
            conditions.add("point(r.longitude, r.latitude) <@ box(point(?, ?), point(?, ?))"
                    + " AND 12742 * asin(sqrt(least(1, power(sin(radians(r.latitude - ?) / 2), 2)"
                    + " + cos(radians(?)) * cos(radians(r.latitude))"
                    + " * power(sin(radians(r.longitude - ?) / 2), 2)))) <= ?");
            values.addAll(List.of(
                    circle.west(),
                    circle.south(),
                    circle.east(),
                    circle.north(),
                    circle.latitude(),
                    circle.latitude(),
                    circle.longitude(),
                    circle.withinKm()));
        }
        return this;
    }

    private static Object utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
