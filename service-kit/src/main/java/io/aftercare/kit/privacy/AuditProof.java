package io.aftercare.kit.privacy;

/** Shows whether somebody has rewritten the audit log. */
public interface AuditProof {
    /**
     * Follows the chain over sealed entries.
     *
     * @param from the first position, from 1
     * @param limit how many entries at most
     */
    AuditVerification verify(long from, int limit);
}
