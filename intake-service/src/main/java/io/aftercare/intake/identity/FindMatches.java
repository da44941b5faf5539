package io.aftercare.intake.identity;

import io.aftercare.intake.customer.Partners;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of somebody; at least one of phone, serial, name, address and text. */
record FindMatches(
        @PlainText(max = 40)
        @Schema(description = "Whole, or its last digits, five at least", examples = "+13475550123")
        @Nullable String phone,

        @Pattern(regexp = "[A-Z]{2}") @Schema(description = "Country of a telephone number in national form", examples = "US")
        @Nullable String region,

        @PlainText(max = 100) @Schema(description = "Of a product in the hands of the customer, exactly") @Nullable String serial,

        @PlainText(max = 120) @Nullable String name,

        @PlainText(max = 300) @Nullable String address,

        @PlainText(max = 2000, multiline = true) @Schema(description = "What the customer says is wrong") @Nullable String text,

        @Pattern(regexp = Partners.CODE) @Schema(description = "For staff: the partner network to look in; `own` without it")
        @Nullable String partner,

        @Min(1) @Max(50) @Schema(description = "How many at most; 20 without it") @Nullable Integer limit) {
    FindMatches {
        if (Stream.of(phone, serial, name, address, text).allMatch(Objects::isNull)) {
            throw new InvalidField("name", "any-of", "One of phone, serial, name, address and text has to be known");
        }
    }

    int most() {
        return limit == null ? 20 : limit;
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "FindMatches[" + partner + "]";
    }
}
