package io.aftercare.dispatch.change;

import io.aftercare.dispatch.change.Change.Kind;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The changes, for whoever reads them from a position on. */
@Singleton
public class ChangeFeed {
    /** Positions that are looked at for one part at most, so that an outlet of few changes does not read all of them. */
    private static final int WINDOW = 5_000;

    private static final int AT_ONCE = 100;

    private final DataSource database;

    ChangeFeed(DataSource database) {
        this.database = database;
    }

    /** How far the changes go: the last position, and the last one that is not kept any more. */
    public record Reach(long head, long swept) {}

    /**
     * Some changes in their order.
     *
     * @param next up to which position everything was looked at
     * @param complete whether there were no others when it was read
     */
    public record Part(List<Change> changes, long next, boolean complete) {}

    public Reach reach() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT head, swept FROM change_reach");
                var row = select.executeQuery()) {
            row.next();
            return new Reach(row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** All changes after a position, at most a hundred. */
    Part after(long position) {
        return part(position, null, true);
    }

    /**
     * The changes after a position that concern an outlet, at most a hundred.
     *
     * @param beyond also those of visits that nobody has, or had
     */
    public Part after(long position, String outletCode, boolean beyond) {
        return part(position, outletCode, beyond);
    }

    private Part part(long position, @Nullable String outletCode, boolean beyond) {
        var head = reach().head();
        var upTo = Math.min(head, position + WINDOW);
        var changes = position >= head ? List.<Change>of() : between(position, upTo, outletCode, beyond);
        var next = changes.size() == AT_ONCE ? changes.getLast().position() : Math.max(position, upTo);
        return new Part(changes, next, next >= head);
    }

    private List<Change> between(long after, long upTo, @Nullable String outletCode, boolean beyond) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT position, kind, thing_id, outlet_code, former_outlet_code FROM change
                        WHERE position > ? AND position <= ? AND (CAST(? AS varchar) IS NULL
                            OR outlet_code = ? OR former_outlet_code = ?
                            OR ? AND (outlet_code IS NULL OR former_outlet_code IS NULL))
                        ORDER BY position LIMIT ?""")) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            select.setString(3, outletCode);
            select.setString(4, outletCode);
            select.setString(5, outletCode);
            select.setBoolean(6, beyond);
            select.setInt(7, AT_ONCE);
            var changes = new ArrayList<Change>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    changes.add(new Change(
                            rows.getLong(1),
                            Kind.valueOf(rows.getString(2)),
                            rows.getObject(3, UUID.class),
                            rows.getString(4),
                            rows.getString(5)));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static DatabaseUnavailable unavailable(SQLException e) {
        return new DatabaseUnavailable("Changes cannot be read", e);
    }
}
