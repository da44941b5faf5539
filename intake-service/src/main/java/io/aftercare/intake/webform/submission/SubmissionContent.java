package io.aftercare.intake.webform.submission;

import io.aftercare.intake.asset.Product;
import io.aftercare.intake.customer.PhoneNumber;
import io.aftercare.intake.registration.RegisterServiceRequest;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.intake.webform.WebForm;
import io.aftercare.kit.http.InvalidField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the sender wrote, as it lies encrypted; much of it may be missing. */
@Schema(name = "WebSubmissionContent")
public record SubmissionContent(
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String region,
        @Nullable String productCode,
        @Nullable String serial,
        @Nullable LocalDate purchasedOn,
        String symptom,
        @Nullable String faultCategory,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String timeZone) {

    /** The number of the sender, if it can be read as one. */
    public Optional<PhoneNumber> number(WebForm form) {
        if (phone == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PhoneNumber.parse("phone", phone, regionOf(form)));
        } catch (InvalidField e) {
            return Optional.empty();
        }
    }

    /** The registration that it asks for; empty where the desk has to ask back. */
    public Optional<RegisterServiceRequest> registration(WebForm form, Instant receivedAt) {
        var category = faultCategory == null ? form.faultCategory().orElse(null) : faultCategory;
        if (productCode == null || category == null || address == null || latitude == null || longitude == null) {
            return Optional.empty();
        }
        var zone = timeZone == null ? form.timeZone().orElse(null) : timeZone;
        return number(form)
                .map(number -> new RegisterServiceRequest(
                        Channel.WEB,
                        null,
                        form.partner(),
                        null,
                        null,
                        new RegisterServiceRequest.Who(null, name, number.e164(), email, null),
                        new Product(productCode, serial, purchasedOn, null),
                        symptom,
                        category,
                        new RegisterServiceRequest.Where(address, latitude, longitude, zone),
                        receivedAt));
    }

    private @Nullable String regionOf(WebForm form) {
        return region == null ? form.region().orElse(null) : region;
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "SubmissionContent";
    }
}
