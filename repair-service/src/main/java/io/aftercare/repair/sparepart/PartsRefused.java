package io.aftercare.repair.sparepart;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: the parts that a step needs are not there. */
class PartsRefused extends ProblemException {
    private PartsRefused(String code, String detail, Map<String, Object> extensions) {
        super(409, code, detail, extensions);
    }

    /** T40 */
    static PartsRefused notIssued(UUID repairId, PartsStatus partsStatus) {
        return new PartsRefused(
                "parts-not-issued",
                "The parts of repair %s are not issued".formatted(repairId),
                Map.of("partsStatus", partsStatus.name()));
    }

    /** S1-3.3d: only parts that came from the store may be built in. */
    static PartsRefused notAvailable(UUID repairId, String partNumber, int available) {
        return new PartsRefused(
                "part-not-available",
                "Repair %s has %d of part %s left".formatted(repairId, available, partNumber),
                Map.of("partNumber", partNumber, "available", available));
    }
}
