package io.aftercare.intake.customer;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed to add a customer, and what a partner's own system tells of one. */
public record AddCustomer(
        @NotNull @PlainText(max = 120) String name,

        @NotNull @PlainText(max = 40) @Schema(examples = "+13475550123")
        String phone,

        @Email @Size(max = 254) @Nullable String email,

        @PlainText(max = 300) @Nullable String address,

        @Pattern(regexp = "[A-Z]{2}") @Schema(description = "Country of a telephone number in national form", examples = "US")
        @Nullable String region,

        @Pattern(regexp = Partners.CODE) @Schema(description = "For staff: the partner network that the customer belongs to; `own` without it")
        @Nullable String partner) {

    ContactDetails details() {
        return new ContactDetails(name, PhoneNumber.parse("phone", phone, region), email, address);
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "AddCustomer[" + region + "]";
    }
}
