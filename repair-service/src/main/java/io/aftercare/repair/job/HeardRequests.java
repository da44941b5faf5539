package io.aftercare.repair.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/**
 * The service requests that events have told about, and whether they are cancelled. A cancellation and an arrival
 * travel on different topics and may be heard at the same moment; the row of the request lets one wait for the other.
 */
@ApplicationScoped
public class HeardRequests {
    private final EntityManager database;

    HeardRequests(EntityManager database) {
        this.database = database;
    }

    /** Locks the request until the end of the transaction and tells whether it is cancelled. */
    public boolean isCancelled(UUID serviceRequestId) {
        return !database.createNativeQuery("""
                        INSERT INTO heard_request (service_request_id) VALUES (:id)
                        ON CONFLICT (service_request_id) DO UPDATE SET service_request_id = EXCLUDED.service_request_id
                        RETURNING cancelled_at IS NOT NULL""", Boolean.class)
                .setParameter("id", serviceRequestId)
                .getSingleResult()
                .equals(Boolean.FALSE);
    }

    /** Locks the request until the end of the transaction and remembers that it is cancelled. */
    public void cancelled(UUID serviceRequestId, Instant at) {
        database.createNativeQuery("""
                        INSERT INTO heard_request (service_request_id, cancelled_at) VALUES (:id, :at)
                        ON CONFLICT (service_request_id) DO UPDATE SET cancelled_at = EXCLUDED.cancelled_at""")
                .setParameter("id", serviceRequestId)
                .setParameter("at", at)
                .executeUpdate();
    }
}
