package io.aftercare.intake.desk;

import io.aftercare.intake.policy.Priority;
import io.aftercare.kit.http.InvalidField;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is judged anew; at least one of priority, policy and zone. */
record ReclassifyServiceRequest(
        @Nullable Priority priority,

        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Size(max = 64) @Schema(description = "Bound in its newest version")
        @Nullable String policyCode,

        @Pattern(regexp = "[A-Za-z0-9-]+") @Size(max = 32) @Schema(description = "SLA zone of the place (S3.5-I3b)", examples = "B")
        @Nullable String slaZone,

        @Nullable Instant at) {
    void changeSomething() {
        if (priority == null && policyCode == null && slaZone == null) {
            throw new InvalidField("priority", "one-of-three", "Give a priority, a policy or an SLA zone");
        }
    }
}
