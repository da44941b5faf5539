package io.aftercare.intake.platform;

import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Finds what belongs to the caller's partner network; to whoever belongs to none, everything is visible. */
public final class OwnNetwork {
    private OwnNetwork() {}

    /**
     * One record whose entity has the fields {@code id} and {@code partner}.
     *
     * @param name what the record is called when it is not found
     * @throws NotFound when there is none or it belongs to another network
     */
    public static <E> E find(
            PanacheRepositoryBase<E, UUID> all, String name, UUID id, Caller caller, LockModeType lock) {
        return all.find(
                        "id = ?1 and (?2 is null or partner = ?2)",
                        id,
                        caller.partner().orElse(null))
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound(name, id));
    }
}
