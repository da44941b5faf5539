package io.aftercare.intake.partner;

import io.aftercare.intake.customer.Partners;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner who is let in. */
record OnboardPartner(
        @NotNull @Pattern(regexp = Partners.CODE) @Schema(
                description =
                        "By which the partner is known everywhere; one that ends with `-sandbox` tries things out",
                examples = "initech")
        String code,

        @NotNull @PlainText(max = 120) @Schema(examples = "Initech Appliance Care")
        String name,

        @Min(1) @Max(MOST) @Schema(description = "Its calls in a second at each replica; 50 without it") @Nullable Integer requestsPerSecond) {
    static final int MOST = 5_000;
    private static final int USUAL = 50;

    OnboardPartner {
        if (Partners.OWN.equals(code)) {
            throw new InvalidField("code", "code-of-a-partner", "This code is our own network's");
        }
    }

    int requestsPerSecondOrUsual() {
        return requestsPerSecond == null ? USUAL : requestsPerSecond;
    }
}
