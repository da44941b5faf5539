package io.aftercare.intake.registration;

import io.aftercare.intake.asset.Product;
import io.aftercare.intake.customer.ContactDetails;
import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.customer.PhoneNumber;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is written down when somebody asks for service. */
public record RegisterServiceRequest(
        @NotNull Channel channel,

        @PlainText(max = 100)
        @Schema(description = "The partner's own name of this request; names one request only")
        @Nullable String externalReference,

        @Pattern(regexp = Partners.CODE) @Schema(description = "For staff: the partner network that the request belongs to; `own` without it")
        @Nullable String partner,

        @Schema(
                description =
                        "The conversation by mail or chat that told it; the channel is EMAIL or CHAT then, and a conversation makes"
                                + " one request")
        @Nullable UUID conversationId,

        @Schema(description = "The call that told it; the channel is PHONE then, and a call makes one request")
        @Nullable UUID callId,

        @NotNull @Valid Who customer,
        @NotNull @Valid Product product,

        @NotNull @PlainText(max = 2000, multiline = true) @Schema(examples = "Does not heat any more")
        String symptom,

        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 64) @Schema(examples = "no-heat")
        String faultCategory,

        @NotNull @Valid Where place,

        @Schema(description = "When the customer told it, if it is written down later; now without it") @Nullable Instant reportedAt) {

    /** A known customer by id, or name and telephone number. */
    @Schema(name = "RequestCustomer")
    public record Who(
            @Schema(description = "A known customer; then nothing else is given") @Nullable UUID id,

            @PlainText(max = 120) @Nullable String name,

            @PlainText(max = 40) @Schema(examples = "+13475550123") @Nullable String phone,

            @Email @Size(max = 254) @Schema(description = "Kept when the customer is new") @Nullable String email,

            @Pattern(regexp = "[A-Z]{2}") @Schema(description = "Country of a telephone number in national form", examples = "US")
            @Nullable String region) {

        ContactDetails details(String address) {
            if (name == null) {
                throw new InvalidField("customer.name", "required", "A customer without id needs a name");
            }
            if (phone == null) {
                throw new InvalidField("customer.phone", "required", "A customer without id needs a telephone number");
            }
            return new ContactDetails(name, PhoneNumber.parse("customer.phone", phone, region), email, address);
        }

        void beNothingButAnId() {
            if (name != null || phone != null || email != null || region != null) {
                throw new InvalidField("customer", "id-or-details", "Give the id of a customer or details, not both");
            }
        }
    }

    /** Where the product is. */
    @Schema(name = "RequestPlace")
    public record Where(
            @NotNull @PlainText(max = 300) String address,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,

            @Size(max = 64) @Schema(examples = "America/New_York") @Nullable String timeZone) {}

    /** The same in a network that is known already, and must not be named differently. */
    public RegisterServiceRequest ofNetwork(String known) {
        if (partner != null && !partner.equals(known)) {
            throw new InvalidField("partner", "partner-of-source", "What told it belongs to another network");
        }
        return new RegisterServiceRequest(
                channel,
                externalReference,
                known,
                conversationId,
                callId,
                customer,
                product,
                symptom,
                faultCategory,
                place,
                reportedAt);
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "RegisterServiceRequest[" + channel + "]";
    }
}
