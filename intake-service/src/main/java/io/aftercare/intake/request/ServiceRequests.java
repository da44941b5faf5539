package io.aftercare.intake.request;

import io.aftercare.intake.customer.CustomerFamilies;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** All service requests. */
@ApplicationScoped
public class ServiceRequests implements PanacheRepositoryBase<ServiceRequest, UUID> {
    /** The request, if it exists for this caller. */
    public Optional<ServiceRequest> inScope(UUID id, RequestScope scope) {
        var where = scope.within().and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    /** The same, locked, so that changes of one request come one after the other. */
    public Optional<ServiceRequest> lockInScope(UUID id, RequestScope scope) {
        var where = scope.within().and("id = :id", "id", id);
        return find(where.text(), where.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The request, locked, whoever asks: for events. */
    public Optional<ServiceRequest> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of these requests that nobody else holds, locked: for what comes due to many. */
    public List<ServiceRequest> lockFree(Collection<UUID> ids) {
        return find("id in ?1", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /** The newest open request about this product of this customer, reported since then; no duplicate of another one. */
    public Optional<UUID> openAbout(UUID customerId, String productCode, Instant since) {
        return find(
                        "select id from ServiceRequest where matter.customerId in " + CustomerFamilies.of("?1")
                                + " and matter.productCode = ?2"
                                + " and origin.reportedAt >= ?3 and status not in (?4, ?5, ?6)"
                                + " order by origin.reportedAt desc, id desc",
                        customerId,
                        productCode,
                        since,
                        RequestStatus.CLOSED,
                        RequestStatus.CANCELLED,
                        RequestStatus.DUPLICATE)
                .project(UUID.class)
                .firstResultOptional();
    }

    public Optional<UUID> withExternalReference(String partner, String reference) {
        return find(
                        "select id from ServiceRequest where origin.partner = ?1 and origin.externalReference = ?2",
                        partner,
                        reference)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** What is open for a customer, the newest first. */
    public List<ServiceRequest> openOf(UUID customerId) {
        return find(
                        "matter.customerId in " + CustomerFamilies.of("?1")
                                + " and status not in (?2, ?3) order by origin.reportedAt desc, id desc",
                        customerId,
                        RequestStatus.CLOSED,
                        RequestStatus.CANCELLED)
                .page(0, 20)
                .list();
    }

    /** The network's request with the number that people say. */
    public Optional<UUID> withNumber(String partner, String number) {
        return find("select id from ServiceRequest where origin.partner = ?1 and number = ?2", partner, number)
                .project(UUID.class)
                .firstResultOptional();
    }
}
