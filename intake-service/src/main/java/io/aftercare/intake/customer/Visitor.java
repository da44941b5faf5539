package io.aftercare.intake.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A technician whose job it is, just now, to reach the customer of one service request. */
@Entity
@SuppressWarnings("UnusedVariable") // Its fields are read by queries.
class Visitor {
    @Id
    private UUID serviceRequestId;

    private UUID customerId;
    private String technicianLogin;

    Visitor(UUID serviceRequestId, UUID customerId, String technicianLogin) {
        this.serviceRequestId = serviceRequestId;
        this.customerId = customerId;
        this.technicianLogin = technicianLogin;
    }

    /** For Hibernate. */
    protected Visitor() {}

    void relieve(String nextTechnicianLogin) {
        technicianLogin = nextTechnicianLogin;
    }
}
