package io.aftercare.intake.contact;

import io.aftercare.intake.customer.PhoneNumber;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed to add a contact. */
record AddContact(
        @NotNull @PlainText(max = 120) String name,

        @NotNull @PlainText(max = 40) @Schema(examples = "+13475550123")
        String phone,

        @Pattern(regexp = "[A-Z]{2}") @Schema(description = "Country of a telephone number in national form", examples = "US")
        @Nullable String region,

        @Email @Size(max = 254) @Nullable String email,

        @NotNull ContactRole role,

        @Schema(description = "PHONE without it; EMAIL needs an e-mail address") @Nullable PreferredChannel preferredChannel) {

    ContactFacts facts() {
        var channel = preferredChannel == null ? PreferredChannel.PHONE : preferredChannel;
        return new ContactFacts(name, PhoneNumber.parse("phone", phone, region), email, role, channel);
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "AddContact[" + role + "]";
    }
}
