package io.aftercare.intake.partner.step;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a step is. */
@Schema(name = "PartnerStepStatus")
enum StepStatus {
    WAITING,
    DONE,
    /** Not wanted any more before it was done. */
    SKIPPED;

    Set<StepStatus> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(DONE, SKIPPED);
            case DONE, SKIPPED -> EnumSet.noneOf(StepStatus.class);
        };
    }
}
