package io.aftercare.intake.desk;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.ServiceMode;
import io.aftercare.intake.request.Triage.Assessment;
import io.aftercare.intake.request.Triage.Complexity;
import io.aftercare.intake.request.Triage.RequestType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What triage decides. */
record TriageServiceRequest(
        @NotNull RequestType type,
        @NotNull Priority priority,
        @NotNull Complexity complexity,
        @NotNull ServiceMode serviceMode,

        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 64) @Schema(examples = "heating")
        String skill,

        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Size(max = 64) @Schema(description = "Without it the default of the service mode; always the newest version")
        @Nullable String policyCode,

        @Pattern(regexp = "[A-Za-z0-9-]+") @Size(max = 32) @Schema(description = "SLA zone of the place (S3.5-I3b), where the policy promises by zone", examples = "B")
        @Nullable String slaZone,

        @Nullable Instant at) {

    Assessment assessment() {
        return new Assessment(type, priority, complexity, serviceMode, skill);
    }
}
