package io.aftercare.kit.sql;

import java.sql.SQLException;

/** The database did not do what was asked; the transaction is lost and the work is tried again. */
public final class DatabaseUnavailable extends RuntimeException {
    public DatabaseUnavailable(String message, SQLException cause) {
        super(message, cause);
    }
}
