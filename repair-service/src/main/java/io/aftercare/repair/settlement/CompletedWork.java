package io.aftercare.repair.settlement;

import io.aftercare.repair.job.JobFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a fee statement is made from: the work of a repair that was just completed. */
public record CompletedWork(
        UUID repairId,
        JobFacts job,
        String outletCode,
        String technicianLogin,
        int labourMinutes,
        List<UsedPart> parts,
        Instant at) {
    /** A part that was built in, at the price it was reserved for. */
    public record UsedPart(String partNumber, int quantity, long unitPriceCents, String currency) {}
}
