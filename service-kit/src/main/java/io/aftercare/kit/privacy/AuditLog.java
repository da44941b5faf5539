package io.aftercare.kit.privacy;

import java.util.Set;
import java.util.UUID;

/** The record of who read or changed personal data. Entries join the running transaction; a sealer chains them. */
public interface AuditLog {
    /** What was done to the personal data. */
    enum Action {
        READ,
        CHANGED,
        ERASED
    }

    /**
     * Notes that the present caller did this.
     *
     * @param personId whose data
     * @param fields names of the fields, never their values
     * @param purpose the operation, for example {@code "service-request.read"}
     */
    void note(Action action, UUID personId, Set<String> fields, String purpose);
}
