package io.aftercare.repair.desk;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 403: the step is for staff of the outlet that has the repair (S0-3.2d). */
public final class OtherOutlet extends ProblemException {
    private OtherOutlet(UUID repairId) {
        super(403, "other-outlet", "Repair %s belongs to an outlet that is not yours".formatted(repairId), Map.of());
    }

    public static void refuse(UUID repairId, String outletOfRepair, @Nullable String outletOfCaller) {
        if (!outletOfRepair.equals(outletOfCaller)) {
            throw new OtherOutlet(repairId);
        }
    }
}
