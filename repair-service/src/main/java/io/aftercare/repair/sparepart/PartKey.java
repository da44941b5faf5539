package io.aftercare.repair.sparepart;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.UUID;

/** A part in one reservation; a repair whose plan was revised may have the same part in two. */
@Embeddable
public record PartKey(
        @Column(name = "reservation_id") UUID reservationId,
        @Column(name = "part_number") String partNumber) {
    /** By part, and the older reservation first. */
    static final Comparator<PartKey> ORDER =
            Comparator.comparing(PartKey::partNumber).thenComparing(PartKey::reservationId);
}
