package io.aftercare.intake.erasure;

import io.aftercare.intake.erasure.RetainedRecords.Old;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.sql.DatabaseUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds records that were not used for long, by a query with the columns id, since and held. */
public final class OldRecords {
    private static final Cursor BEGINNING = new Cursor(Instant.EPOCH, new UUID(0, 0));

    private final DataSource database;
    private final String from;

    /** @param query selects all that were not used since the moment that is its one parameter */
    public OldRecords(DataSource database, String query) {
        this.database = database;
        this.from = " FROM (" + query + ") old";
    }

    public long count(Instant before) {
        return ask("SELECT count(*)" + from, before, query -> {}, row -> row.getLong(1))
                .getFirst();
    }

    public List<Old> oldest(Instant before, @Nullable Cursor after, int limit) {
        var place = after == null ? BEGINNING : after;
        return ask(
                "SELECT id, since, held" + from + " WHERE (since, id) > (?, ?) ORDER BY since, id LIMIT ?",
                before,
                query -> {
                    query.setObject(2, place.at().atOffset(ZoneOffset.UTC));
                    query.setObject(3, place.id());
                    query.setInt(4, limit);
                },
                row -> new Old(
                        row.getObject("id", UUID.class),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getBoolean("held")));
    }

    /** Whether this one was not used since then and is not held. */
    public boolean isDue(UUID id, Instant before) {
        return !ask("SELECT 1" + from + " WHERE id = ? AND NOT held", before, query -> query.setObject(2, id), row -> 1)
                .isEmpty();
    }

    private <T> List<T> ask(String sql, Instant before, Parameters parameters, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, before.atOffset(ZoneOffset.UTC));
            parameters.bind(query);
            try (ResultSet rows = query.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Old records cannot be found", e);
        }
    }

    /** Sets the parameters after the first. */
    private interface Parameters {
        void bind(PreparedStatement query) throws SQLException;
    }

    /** Reads one row. */
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
