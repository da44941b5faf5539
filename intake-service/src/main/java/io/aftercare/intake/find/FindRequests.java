package io.aftercare.intake.find;

import io.aftercare.intake.asset.Product;
import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.ownership.Owner;
import io.aftercare.intake.request.RequestStatus;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which requests somebody looks for: all conditions hold together, a missing one narrows nothing. */
public record FindRequests(
        @Schema(description = "One of these") @Size(max = 9) @Nullable Set<@NotNull RequestStatus> statuses,

        @Pattern(regexp = Partners.CODE) @Nullable String partner,

        @PlainText(max = 40)
        @Schema(description = "The number that people say", examples = "R-20261121-000123")
        @Nullable String number,

        @PlainText(max = 40)
        @Schema(description = "Exactly this number of a customer", examples = "+13475550123")
        @Nullable String phone,

        @Pattern(regexp = "[A-Z]{2}") @Schema(description = "Country of a telephone number in national form", examples = "US")
        @Nullable String region,

        @PlainText(max = 64) @Schema(description = "Exactly this serial number of the product") @Nullable String serial,

        @PlainText(max = 200)
        @Schema(
                description =
                        "All of these words are in the symptom or the fault category; English by stems, Chinese by"
                                + " characters and pairs; no parts of words, no phrases",
                examples = "leaking boiler")
        @Nullable String text,

        @Pattern(regexp = Product.CODE) @Nullable String productCode,

        @PlainText(max = 100) @Nullable String externalReference,

        @Pattern(regexp = Owner.LOGIN) @Schema(description = "Login of whose they are") @Nullable String owner,

        @Pattern(regexp = Owner.TAG) @Size(max = Owner.LONGEST_TAG) @Nullable String tag,

        @Pattern(regexp = "[A-Za-z0-9-]+") @Size(max = 32) @Schema(description = "SLA zone of the place (S3.5-I3b)", examples = "B")
        @Nullable String slaZone,

        @Min(0) @Max(525_600) @Schema(description = "A promise is open and due within so many minutes, or overdue")
        @Nullable Integer dueWithinMinutes,

        @Schema(description = "Whether a promise of time was broken") @Nullable Boolean slaBreached,

        @Schema(description = "Open, and nobody has spoken with the customer for longer than is configured (S4-3.1b)")
        @Nullable Boolean silentTooLong,

        @Valid @Nullable Around around,

        @Schema(description = "Reported at this moment or later") @Nullable Instant from,

        @Schema(description = "Reported before this moment") @Nullable Instant until) {

    /** No condition at all. */
    public static final FindRequests ALL = new FindRequests(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Without the conditions: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "FindRequests[]";
    }
}
