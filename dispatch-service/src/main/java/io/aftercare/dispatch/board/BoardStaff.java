package io.aftercare.dispatch.board;

import io.aftercare.kit.events.EventJson;
import io.aftercare.kit.sql.DatabaseUnavailable;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The technicians and shifts that a board shows. */
@Singleton
class BoardStaff {
    /**
     * A technician as the board reads one.
     *
     * @param hours the working hours of the day and of those around it, without absences taken off
     */
    record Worker(
            UUID technicianId,
            String login,
            boolean active,
            String outletCode,
            Set<String> skills,
            List<Span> hours,
            List<Span> absences) {}

    /** A shift of the roster. */
    record Duty(UUID shiftId, String status, String desk, String staffLogin, Span time) {}

    private static final Duration AROUND = Duration.ofDays(1);

    private static final String DUTY = "SELECT id, status, desk, staff_login, from_at, until_at FROM shift ";

    private final DataSource database;

    BoardStaff(DataSource database) {
        this.database = database;
    }

    /** The technicians of an outlet and some others, by login. */
    List<Worker> workers(String outletCode, Collection<UUID> others, Span day, int atMost) {
        try (var connection = database.getConnection()) {
            var absences = absences(connection, outletCode, others, day);
            try (var select = connection.prepareStatement("""
                    SELECT t.id, t.login, t.active, t.outlet_code, t.skills, t.working_hours, o.time_zone
                    FROM technician t JOIN outlet o ON o.code = t.outlet_code
                    WHERE t.outlet_code = ? OR t.id = ANY (?) ORDER BY t.login LIMIT ?""")) {
                select.setString(1, outletCode);
                select.setArray(2, connection.createArrayOf("uuid", others.toArray()));
                select.setInt(3, atMost);
                var workers = new ArrayList<Worker>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        workers.add(worker(rows, day, absences));
                    }
                }
                return workers;
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static Worker worker(ResultSet row, Span day, Map<UUID, List<Span>> absences) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var calendar =
                new WorkingCalendar(WeeklyHours.parse(row.getString(6)), ZoneId.of(row.getString(7)), Holidays.NONE);
        return new Worker(
                id,
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                Set.of(EventJson.read(row.getString(5), String[].class)),
                Span.hours(calendar, day.from().minus(AROUND), day.until().plus(AROUND)),
                absences.getOrDefault(id, List.of()));
    }

    private static Map<UUID, List<Span>> absences(
            Connection connection, String outletCode, Collection<UUID> others, Span day) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT a.technician_id, a.from_at, a.until_at FROM technician_absence a
                JOIN technician t ON t.id = a.technician_id
                WHERE (t.outlet_code = ? OR t.id = ANY (?)) AND a.from_at < ? AND a.until_at > ?
                ORDER BY a.from_at""")) {
            select.setString(1, outletCode);
            select.setArray(2, connection.createArrayOf("uuid", others.toArray()));
            setTime(select, 3, day);
            var absences = new HashMap<UUID, List<Span>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    absences.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(span(rows, 2));
                }
            }
            return absences;
        }
    }

    /** The shifts of an outlet that touch a time, by their beginning. */
    List<Duty> duties(String outletCode, Span day, int atMost) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        DUTY + "WHERE outlet_code = ? AND from_at < ? AND until_at > ? ORDER BY from_at, id LIMIT ?")) {
            select.setString(1, outletCode);
            setTime(select, 2, day);
            select.setInt(4, atMost);
            return duties(select);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** These shifts, as far as they are of the outlet. */
    List<Duty> dutiesById(String outletCode, Collection<UUID> shiftIds) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(DUTY + "WHERE outlet_code = ? AND id = ANY (?)")) {
            select.setString(1, outletCode);
            select.setArray(2, connection.createArrayOf("uuid", shiftIds.toArray()));
            return duties(select);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static List<Duty> duties(PreparedStatement select) throws SQLException {
        var duties = new ArrayList<Duty>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                duties.add(new Duty(
                        rows.getObject(1, UUID.class),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        span(rows, 5)));
            }
        }
        return duties;
    }

    private static void setTime(PreparedStatement select, int first, Span time) throws SQLException {
        select.setObject(first, time.until().atOffset(ZoneOffset.UTC));
        select.setObject(first + 1, time.from().atOffset(ZoneOffset.UTC));
    }

    private static Span span(ResultSet row, int first) throws SQLException {
        return new Span(
                row.getObject(first, OffsetDateTime.class).toInstant(),
                row.getObject(first + 1, OffsetDateTime.class).toInstant());
    }

    private static DatabaseUnavailable unavailable(SQLException e) {
        return new DatabaseUnavailable("The staff of a board cannot be read", e);
    }
}
