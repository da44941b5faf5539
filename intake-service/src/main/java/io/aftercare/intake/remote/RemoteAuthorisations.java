package io.aftercare.intake.remote;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The authorisations of all requests. */
@ApplicationScoped
class RemoteAuthorisations implements PanacheRepositoryBase<RemoteAuthorisation, UUID> {
    /** From the newest to the first. */
    List<RemoteAuthorisation> of(UUID serviceRequestId) {
        return list("serviceRequestId = ?1 order by grant.givenAt desc, id desc", serviceRequestId);
    }

    /** The one that can be worked under. */
    Optional<RemoteAuthorisation> openOf(UUID serviceRequestId) {
        return find(
                        "serviceRequestId = ?1 and status in (?2, ?3)",
                        serviceRequestId,
                        RemoteStatus.GIVEN,
                        RemoteStatus.IN_SESSION)
                .firstResultOptional();
    }

    /** Which request it belongs to, without loading it: the request is locked first. */
    Optional<UUID> requestOf(UUID id) {
        return find("select serviceRequestId from RemoteAuthorisation where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }
}
