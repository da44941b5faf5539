package io.aftercare.repair.sparepart;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What the parts service has told last about the reservation for one version of the plan. */
@Embeddable
record ToldReservation(
        @Column(name = "plan_version") int planVersion,

        @Column(name = "status") @Enumerated(EnumType.STRING)
        PartsStatus status) {
    ToldReservation now(PartsStatus told) {
        return new ToldReservation(planVersion, told);
    }

    /** Whether its pieces left the store. */
    boolean isOut() {
        return status == PartsStatus.ISSUED || status == PartsStatus.RETURNED;
    }
}
