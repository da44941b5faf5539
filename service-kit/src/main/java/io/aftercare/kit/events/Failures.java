package io.aftercare.kit.events;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.hibernate.StaleStateException;

/** Tells failures that pass by themselves from those that belong to the event. */
final class Failures {
    private Failures() {}

    /**
     * Whether the database was away, too busy, or somebody else changed the same rows at the same time: the event is
     * blameless and is tried again without counting.
     */
    static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return true;
            }
            if (cause instanceof SQLException sql && isTransient(sql.getSQLState())) {
                return true;
            }
            if (cause instanceof jakarta.transaction.SystemException
                    || cause instanceof jakarta.transaction.RollbackException && cause.getCause() == null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("55")
                || state.startsWith("57");
    }

    /** The first cause, in a form that fits a column; never the payload. */
    static String reasonOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        var text = root instanceof NotYetKnown
                ? root.getMessage()
                : root.getClass().getSimpleName() + (root instanceof SQLException ? "" : ": " + root.getMessage());
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}
