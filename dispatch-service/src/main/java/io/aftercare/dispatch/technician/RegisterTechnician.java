package io.aftercare.dispatch.technician;

import io.aftercare.dispatch.assignment.OutsideStaff;
import io.aftercare.kit.http.PlainText;
import io.aftercare.kit.time.WeeklyHours;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a new technician; without working hours those of the outlet hold.
 *
 * @param outside for a subcontractor or staff of another department, who is sent only with a manager's consent (S3.8-E3b)
 */
record RegisterTechnician(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+([._@-][a-z0-9]+)*")
        String login,

        @NotNull @PlainText(max = 100) String displayName,

        @NotNull @Size(max = 32) @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*")
        String outletCode,

        @NotNull @Size(min = 1, max = 50) Set<@NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String> skills,

        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @NotNull @Min(1) @Max(1000) Integer radiusKm,
        @Nullable @Min(1) @Max(1000) Integer maxOpenVisits,
        @Nullable WeeklyHours workingHours,
        @Nullable OutsideStaff outside) {
    private static final int MAX_OPEN_VISITS = 8;

    int maxOpenVisitsOrDefault() {
        return maxOpenVisits == null ? MAX_OPEN_VISITS : maxOpenVisits;
    }
}
