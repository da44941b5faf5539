package io.aftercare.intake.webform.door;

import io.aftercare.intake.asset.Product;
import io.aftercare.intake.platform.TimeZones;
import io.aftercare.intake.webform.submission.SubmissionContent;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody filled in; a telephone number or an e-mail address, and what is wrong, at least. */
record SubmitForm(
        @NotNull @PlainText(max = 200) @Schema(description = "What the page got when it was opened")
        String ticket,

        @PlainText(max = 2000)
        @Schema(description = "Shown to nobody; sent only when it is filled in, which programs do")
        @Nullable String website,

        @NotNull @PlainText(max = 120) @Schema(examples = "Mary Jones")
        String name,

        @PlainText(max = 40) @Schema(examples = "+13475550123") @Nullable String phone,

        @Email @Size(max = 254) @Nullable String email,

        @Pattern(regexp = "[A-Z]{2}") @Schema(description = "Country of a telephone number in national form", examples = "US")
        @Nullable String region,

        @Pattern(regexp = Product.CODE) @Schema(examples = "WM-7000") @Nullable String productCode,

        @PlainText(max = 64) @Nullable String serial,
        @Nullable LocalDate purchasedOn,

        @NotNull @PlainText(max = 2000, multiline = true) @Schema(examples = "Does not heat any more")
        String symptom,

        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 64) @Schema(examples = "no-heat") @Nullable String faultCategory,

        @PlainText(max = 300) @Nullable String address,
        @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
        @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,

        @Size(max = 64) @Schema(examples = "America/New_York") @Nullable String timeZone) {

    SubmissionContent content() {
        if (phone == null && email == null) {
            throw new InvalidField("phone", "phone-or-email", "A telephone number or an e-mail address is needed");
        }
        var zone = timeZone == null ? null : TimeZones.check("timeZone", timeZone);
        return new SubmissionContent(
                name,
                phone,
                email,
                region,
                productCode,
                serial,
                purchasedOn,
                symptom,
                faultCategory,
                address,
                latitude,
                longitude,
                zone);
    }

    boolean isTrapFilled() {
        return website != null;
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "SubmitForm";
    }
}
