package io.aftercare.intake.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which technicians may reach which customers at present. */
@ApplicationScoped
public class Visitors implements PanacheRepositoryBase<Visitor, UUID> {
    /** From now on this technician, and no other one, works on the request for the customer. */
    public void welcome(UUID serviceRequestId, UUID customerId, String technicianLogin) {
        findByIdOptional(serviceRequestId)
                .ifPresentOrElse(
                        visitor -> visitor.relieve(technicianLogin),
                        () -> persist(new Visitor(serviceRequestId, customerId, technicianLogin)));
    }

    /** Nobody is on the way to the customer of this request any more. */
    public void dismiss(UUID serviceRequestId) {
        delete("serviceRequestId", serviceRequestId);
    }

    /** Nobody is on the way to the customer any more. */
    void dismissAll(UUID customerId) {
        delete("customerId", customerId);
    }

    /** Whether the request is this technician's job now. */
    public boolean isExpected(UUID serviceRequestId, String technicianLogin) {
        return count("serviceRequestId = ?1 and technicianLogin = ?2", serviceRequestId, technicianLogin) > 0;
    }

    boolean mayVisit(String technicianLogin, UUID customerId) {
        return count("technicianLogin = ?1 and customerId = ?2", technicianLogin, customerId) > 0;
    }
}
