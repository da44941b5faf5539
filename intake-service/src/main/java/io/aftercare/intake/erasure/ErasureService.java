package io.aftercare.intake.erasure;

import io.aftercare.intake.customer.CustomerErasure;
import io.aftercare.intake.customer.CustomerErasure.Ground;
import io.aftercare.intake.customer.CustomerErasure.Known;
import io.aftercare.intake.customer.CustomerView;
import io.aftercare.intake.hold.LegalHolds;
import io.aftercare.intake.hold.LegallyHeld;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.identity.Sandbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Erases persons, one transaction each. */
@ApplicationScoped
@Transactional
public class ErasureService {
    private final CustomerErasure customers;
    private final ServiceRequests requests;
    private final LegalHolds holds;
    private final Instance<PersonalRecords> records;

    ErasureService(
            CustomerErasure customers, ServiceRequests requests, LegalHolds holds, Instance<PersonalRecords> records) {
        this.customers = customers;
        this.requests = requests;
        this.holds = holds;
        this.records = records;
    }

    /** Erasing somebody again is no step: nothing changes and nobody is told. */
    Versioned<CustomerView> erase(UUID id, @Nullable IfMatch ifMatch, EraseCustomer command) {
        erase(customers.lock(id, ifMatch), command.ground());
        return customers.shown(id);
    }

    /** Erases somebody whose time is over, unless something has happened since that was found. */
    boolean eraseOld(UUID id, Predicate<UUID> isStillOld) {
        var customer = customers.lock(id, IfMatch.ANY);
        if (customer.stream().allMatch(Known::isErased) || !isStillOld.test(id)) {
            return false;
        }
        erase(customer, Ground.RETENTION_OVER);
        return true;
    }

    /** Erases somebody who was made up, whatever is open. */
    public void eraseTrial(UUID id) {
        customers.lock(id, IfMatch.ANY).stream()
                .filter(customer -> !customer.isErased() && Sandbox.holds(customer.partner()))
                .forEach(customer -> erase(customer, Ground.REQUESTED));
    }

    /** Customers who were merged are one person, held, at work and erased together. */
    private void erase(List<Known> person, Ground ground) {
        var known = person.stream().filter(customer -> !customer.isErased()).toList();
        if (known.isEmpty()) {
            return;
        }
        var any = known.getFirst().id();
        if (holds.hold(any)) {
            throw new LegallyHeld();
        }
        var open = requests.openOf(any);
        if (!open.isEmpty()) {
            throw new OpenRequestsOfCustomer(
                    open.stream().map(ServiceRequest::aggregateId).toList());
        }
        known.forEach(customer -> erase(customer, ground));
    }

    private void erase(Known customer, Ground ground) {
        var traces = new Traces(customer.id(), customer.partner());
        traces.addPhone(customer.phoneIndex());
        if (customer.email() != null) {
            traces.addAddress(customer.email());
        }
        records.forEach(kept -> kept.tellTraces(customer.id(), traces));
        records.forEach(kept -> kept.forget(traces));
        customers.erase(customer.id(), ground);
    }
}
