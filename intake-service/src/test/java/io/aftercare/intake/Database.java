package io.aftercare.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables as they stand, for what no API shows. */
@ApplicationScoped
public class Database {
    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /** The first column of every row, as text. */
    public List<String> column(String sql, Object... parameters) {
        try (var connection = source.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (var rows = query.executeQuery()) {
                var column = new ArrayList<String>();
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
                return column;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int change(String sql, Object... parameters) {
        try (var connection = source.getConnection();
                var change = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
