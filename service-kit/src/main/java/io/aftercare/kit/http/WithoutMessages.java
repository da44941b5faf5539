package io.aftercare.kit.http;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An exception for the log: classes and stack frames of the original, not its messages. What the database driver says
 * repeats the values of rows, which may be personal data.
 */
final class WithoutMessages extends RuntimeException {
    private WithoutMessages(Throwable original, @Nullable Throwable cause) {
        super(nameOf(original), cause, false, true);
        setStackTrace(original.getStackTrace());
    }

    /** The exception itself when no database stands behind it. */
    static Throwable ifFromDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return of(failure);
            }
        }
        return failure;
    }

    private static WithoutMessages of(Throwable original) {
        var cause = original.getCause();
        return new WithoutMessages(original, cause == null ? null : of(cause));
    }

    /** The class, and what the database calls the failure. */
    static String nameOf(Throwable original) {
        var name = original.getClass().getName();
        return original instanceof SQLException sql ? name + " sqlState=" + sql.getSQLState() : name;
    }
}
