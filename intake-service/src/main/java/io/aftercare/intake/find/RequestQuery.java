package io.aftercare.intake.find;

import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.RequestStatus;
import io.aftercare.kit.http.Cursor;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * The one query behind every list of requests, newest first. What stands in its text is fixed; all values are
 * parameters. It reads in the order of the answer wherever an index allows: conditions on promises and words are joined
 * from tables that know when a request was reported, and the cells of a place are merged. How promises stand is joined
 * to the rows that were found, so that it costs nothing to find them.
 */
public final class RequestQuery {
    private static final String SHOWN = """
            SELECT found.*, s.due_at AS sla_due_at, s.zone AS sla_zone,
                s.breached_at IS NOT NULL OR s.due_at < ? AS sla_breached
            FROM (%s) found
            LEFT JOIN sla_standing s ON s.service_request_id = found.id
            ORDER BY found.reported_at DESC, found.id DESC""";

    private static final String FOUND = """
            SELECT r.id, r.number, r.status, r.partner, r.channel, r.external_reference, r.first_responder,
                r.possible_duplicate_of, r.customer_id, r.product_code, r.fault_category, r.priority, r.outlet_code,
                r.owner, r.tags, r.latitude, r.longitude, r.reported_at, r.repair_abandoned, r.last_customer_contact_at
            FROM service_request r%s WHERE %s
            ORDER BY %s DESC, %s DESC""";

    private static final String BROKEN = "(o.breached_at IS NOT NULL OR o.due_at < ?)";

    /** The statuses and the moment stand so in the index. */
    private static final String SILENT = "(r.status IN ('REGISTERED', 'TRIAGED', 'VISIT_REQUESTED', 'PRODUCT_EXPECTED')"
            + " AND coalesce(r.last_customer_contact_at, r.recorded_at) < ?)";

    private final StringJoiner conditions = new StringJoiner(" AND ").setEmptyValue("true");
    private final List<Object> values = new ArrayList<>();
    private final List<Object> bound = new ArrayList<>();
    private final Instant now;
    private String joined = "";
    private String moment = "r.reported_at";
    private String id = "r.id";
    private GridCells cells = GridCells.NONE;

    RequestQuery(Instant now) {
        this.now = now;
    }

    /** Everything that matches. */
    public String text() {
        return SHOWN.formatted(found(everywhere()));
    }

    /** How many match. */
    public String count() {
        return "SELECT count(*) FILTER (WHERE ?::timestamptz IS NOT NULL) FROM service_request r%s WHERE %s"
                .formatted(joined, everywhere());
    }

    /** In any of the cells. */
    private String everywhere() {
        begin();
        bound.addAll(values);
        if (cells.numbers().isEmpty()) {
            return conditions.toString();
        }
        bound.add(cells.numbers().toArray(Long[]::new));
        return conditions + " AND " + cells.number() + " = ANY (?)";
    }

    /** What comes after the cursor, so many rows at most. */
    String page(@Nullable Cursor after, int limit) {
        if (after != null) {
            conditions.add("(%s, %s) < (?, ?)".formatted(moment, id));
            values.add(utc(after.at()));
            values.add(after.id());
        }
        begin();
        return SHOWN.formatted(cells.numbers().isEmpty() ? newest(limit) : newestOfCells(limit));
    }

    private String newest(int limit) {
        bound.addAll(values);
        bound.add(limit);
        return found(conditions.toString()) + " LIMIT ?";
    }

    /** Each cell gives its newest in order, and no more of them than are asked for are read. */
    private String newestOfCells(int limit) {
        var ofCell = "(" + found(conditions + " AND " + cells.number() + " = ?") + " LIMIT ?)";
        var ofEach =
                String.join(" UNION ALL ", Collections.nCopies(cells.numbers().size(), ofCell));
        for (var cell : cells.numbers()) {
            bound.addAll(values);
            bound.add(cell);
            bound.add(limit);
        }
        bound.add(limit);
        return "SELECT * FROM (" + ofEach + ") each_cell ORDER BY reported_at DESC, id DESC LIMIT ?";
    }

    private String found(String where) {
        return FOUND.formatted(joined, where, moment, id);
    }

    private void begin() {
        bound.clear();
        bound.add(utc(now));
    }

    /** Sets the values of the text that was made last; how to find them depends on them, so it is planned each time. */
    public void bind(PreparedStatement query) throws SQLException {
        query.unwrap(PGStatement.class).setPrepareThreshold(0);
        for (var i = 0; i < bound.size(); i++) {
            query.setObject(i + 1, bound.get(i));
        }
    }

    /** Adds a condition with one value, unless the value is null. */
    RequestQuery where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value instanceof Instant at ? utc(at) : value);
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

    /** The cells are what an index knows; the distance, by the haversine formula, is right. */
    RequestQuery around(@Nullable Around circle) {
        if (circle != null) {
            cells = GridCells.of(circle);
            conditions.add("12742 * asin(sqrt(least(1, power(sin(radians(r.latitude - ?) / 2), 2)"
                    + " + cos(radians(?)) * cos(radians(r.latitude))"
                    + " * power(sin(radians(r.longitude - ?) / 2), 2)))) <= ?");
            values.addAll(List.of(circle.latitude(), circle.latitude(), circle.longitude(), circle.withinKm()));
        }
        return this;
    }

    RequestQuery zone(@Nullable String zone) {
        return zone == null ? this : promised().where("o.zone = ?", zone);
    }

    RequestQuery dueUntil(@Nullable Instant due) {
        return due == null ? this : promised().where("o.due_at <= ?", due);
    }

    /** A promise that is overdue is broken, even before anybody was told. */
    RequestQuery breached(@Nullable Boolean breached) {
        if (breached == null) {
            return this;
        }
        if (breached) {
            return promised().where(BROKEN, now);
        }
        if (!joined.contains("sla_standing")) {
            joined += " LEFT JOIN sla_standing o ON o.service_request_id = r.id";
        }
        return where(BROKEN + " IS NOT TRUE", now);
    }

    /** Whether nobody has spoken with the customer of an open request since then. */
    RequestQuery silent(@Nullable Boolean silent, Instant since) {
        return silent == null ? this : where(silent ? SILENT : SILENT + " IS NOT TRUE", since);
    }

    private RequestQuery promised() {
        return joined.contains("sla_standing") ? this : from("sla_standing", "o");
    }

    RequestQuery words(Integer @Nullable [] terms) {
        return terms == null ? this : from("symptom_term", "t").where("t.terms @> ?", terms);
    }

    /** After all conditions that say in which table the order of the answer is read. */
    RequestQuery reported(@Nullable Instant from, @Nullable Instant until) {
        return where(moment + " >= ?", from).where(moment + " < ?", until);
    }

    /** Joins a table that knows when its request was reported; the first of them, unless there are cells, leads. */
    private RequestQuery from(String table, String alias) {
        joined += " JOIN %s %s ON %2$s.service_request_id = r.id".formatted(table, alias);
        if (cells.numbers().isEmpty() && moment.equals("r.reported_at")) {
            moment = alias + ".reported_at";
            id = alias + ".service_request_id";
        }
        return this;
    }

    private static Object utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
