package io.aftercare.parts.reservation;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Whose work a reservation is for. */
@Embeddable
record Job(UUID repairId, int planVersion, UUID serviceRequestId, String partner) {}
