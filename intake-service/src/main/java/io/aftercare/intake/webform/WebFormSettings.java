package io.aftercare.intake.webform;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the owner of a form decides, and may decide again. */
record WebFormSettings(
        @NotNull @PlainText(max = 120) @Schema(examples = "Service page")
        String name,

        @NotNull @Size(min = 1, max = 20) @Schema(description = "From the pages of which origins the form may be used, such as https://www.acme.example")
        List<@NotNull @PlainText(max = 200) String> origins,

        @Min(1) @Max(10_000) @Schema(description = "How many submissions it takes in an hour; 200 without it") @Nullable Integer perHour,

        @Min(1) @Max(1_000) @Schema(description = "How many of them from one address; 10 without it") @Nullable Integer perAddressAndHour,

        @Min(0) @Max(600) @Schema(description = "Who fills it in faster is taken for a program; 3 without it") @Nullable Integer minimumSeconds,

        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Size(max = 64) @Schema(description = "For submissions that name none", examples = "unknown")
        @Nullable String faultCategory,

        @Pattern(regexp = "[A-Z]{2}") @Schema(description = "Country of telephone numbers in national form", examples = "US")
        @Nullable String region,

        @Size(max = 64) @Schema(description = "For submissions that name none", examples = "America/New_York") @Nullable String timeZone) {
    /** How browsers name the origin of a page. */
    private static final String ORIGIN = "https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?";

    WebFormSettings {
        if (origins != null && !origins.stream().allMatch(WebFormSettings::isOrigin)) {
            throw new InvalidField("origins", "origin", "An origin is a scheme, a host and perhaps a port");
        }
    }

    /** What is not there at all is told by its own rule. */
    private static boolean isOrigin(@Nullable String text) {
        return text == null || text.matches(ORIGIN);
    }

    int perHourOrUsual() {
        return perHour == null ? 200 : perHour;
    }

    int perAddressAndHourOrUsual() {
        return perAddressAndHour == null ? 10 : perAddressAndHour;
    }

    int minimumSecondsOrUsual() {
        return minimumSeconds == null ? 3 : minimumSeconds;
    }
}
