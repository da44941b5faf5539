package io.aftercare.intake.contact;

import io.aftercare.intake.customer.PhoneNumber;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be different from now on; what is not named stays. */
record ChangeContact(
        @PlainText(max = 120) @Nullable String name,

        @PlainText(max = 40) @Schema(examples = "+13475550123") @Nullable String phone,

        @Pattern(regexp = "[A-Z]{2}") @Schema(description = "Country of a telephone number in national form", examples = "US")
        @Nullable String region,

        @Email @Size(max = 254) @Nullable String email,

        @Nullable ContactRole role,
        @Nullable PreferredChannel preferredChannel) {

    ContactFacts appliedTo(ContactFacts facts) {
        return new ContactFacts(
                name == null ? facts.name() : name,
                phone == null ? facts.phone() : PhoneNumber.parse("phone", phone, region),
                email == null ? facts.email() : email,
                role == null ? facts.role() : role,
                preferredChannel == null ? facts.preferredChannel() : preferredChannel);
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "ChangeContact[" + role + "]";
    }
}
