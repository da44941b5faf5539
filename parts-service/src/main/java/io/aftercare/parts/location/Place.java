package io.aftercare.parts.location;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A stock location as other records name it; none of the three ever changes. */
@Embeddable
public record Place(UUID locationId, String locationCode, String outletCode) {}
