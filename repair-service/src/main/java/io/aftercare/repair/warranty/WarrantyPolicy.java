package io.aftercare.repair.warranty;

import io.aftercare.repair.job.ServicePolicy.FeePolicy;

/** The rules that decide who bears the cost of a repair. */
public final class WarrantyPolicy {
    private WarrantyPolicy() {}

    /**
     * Decides for one job. A policy of parts and labour charges in warranty too: it is bound by triage where the
     * warranty does not hold, for example after misuse.
     */
    public static WarrantyDecision decide(FeePolicy feePolicy, boolean inWarranty) {
        return switch (feePolicy) {
            case FREE_IN_WARRANTY -> inWarranty ? new WarrantyDecision.Covered() : new WarrantyDecision.Charged(true);
            case PARTS_ONLY -> inWarranty ? new WarrantyDecision.Covered() : new WarrantyDecision.Charged(false);
            case PARTS_AND_LABOUR -> new WarrantyDecision.Charged(true);
        };
    }
}
