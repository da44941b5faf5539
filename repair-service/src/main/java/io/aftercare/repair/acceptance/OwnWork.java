package io.aftercare.repair.acceptance;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 403: nobody inspects work in which he or she took part (S0-3.2e). */
public final class OwnWork extends ProblemException {
    public OwnWork(UUID repairId) {
        super(403, "own-work", "Repair %s cannot be inspected by who worked on it".formatted(repairId), Map.of());
    }
}
