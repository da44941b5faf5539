package io.aftercare.intake.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** When an outlet works, as dispatch told it. */
@Entity
class OutletHours {
    @Id
    private String outletCode;

    private String timeZone;
    private String workingHours;

    OutletHours(String outletCode, String timeZone, String workingHours) {
        this.outletCode = outletCode;
        this.timeZone = timeZone;
        this.workingHours = workingHours;
    }

    /** For Hibernate. */
    protected OutletHours() {}

    String timeZone() {
        return timeZone;
    }

    String workingHours() {
        return workingHours;
    }
}
