package io.aftercare.intake.find;

import io.aftercare.intake.asset.Product;
import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.ownership.Owner;
import io.aftercare.intake.request.RequestStatus;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which requests a caller wants to see in a list, told in the address. */
record ListedRequests(
        @QueryParam("status") @Nullable RequestStatus status,

        @QueryParam("partner") @Pattern(regexp = Partners.CODE) @Nullable String partner,

        @QueryParam("number")
        @PlainText(max = 40)
        @Parameter(description = "The number that people say, such as R-20261121-000123")
        @Nullable String number,

        @QueryParam("phone")
        @PlainText(max = 40)
        @Parameter(
                description =
                        "Exactly this number of a customer; write `+` as `%2B`. Addresses are logged on their way:"
                                + " rather search by `POST /v1/service-requests/search`")
        @Nullable String phone,

        @QueryParam("region")
        @Pattern(regexp = "[A-Z]{2}") @Parameter(description = "Country of a telephone number in national form")
        @Nullable String region,

        @QueryParam("serial")
        @PlainText(max = 64)
        @Parameter(description = "Exactly this serial number of the product")
        @Nullable String serial,

        @QueryParam("productCode") @Pattern(regexp = Product.CODE) @Nullable String productCode,

        @QueryParam("externalReference") @PlainText(max = 100) @Nullable String externalReference,

        @QueryParam("owner")
        @Pattern(regexp = Owner.LOGIN) @Parameter(description = "Login of whose they are")
        @Nullable String owner,

        @QueryParam("tag") @Pattern(regexp = Owner.TAG) @Size(max = Owner.LONGEST_TAG) @Nullable String tag,

        @QueryParam("slaZone")
        @Pattern(regexp = "[A-Za-z0-9-]+") @Size(max = 32) @Parameter(description = "SLA zone of the place (S3.5-I3b)")
        @Nullable String slaZone,

        @QueryParam("dueWithinMinutes")
        @Min(0) @Max(525_600) @Parameter(description = "A promise is open and due within so many minutes, or overdue")
        @Nullable Integer dueWithinMinutes,

        @QueryParam("slaBreached")
        @Pattern(regexp = "true|false") @Parameter(description = "Whether a promise of time was broken: `true` or `false`")
        @Nullable String slaBreached,

        @QueryParam("silentTooLong")
        @Pattern(regexp = "true|false") @Parameter(
                description = "Whether it is open and nobody has spoken with the customer for longer than is configured"
                        + " (S4-3.1b): `true` or `false`")
        @Nullable String silentTooLong,

        @QueryParam("from") @Parameter(description = "Reported at this moment or later") @Nullable Instant from,

        @QueryParam("until") @Parameter(description = "Reported before this moment") @Nullable Instant until) {

    FindRequests conditions() {
        return new FindRequests(
                status == null ? null : Set.of(status),
                partner,
                number,
                phone,
                region,
                serial,
                null,
                productCode,
                externalReference,
                owner,
                tag,
                slaZone,
                dueWithinMinutes,
                slaBreached == null ? null : Boolean.valueOf(slaBreached),
                silentTooLong == null ? null : Boolean.valueOf(silentTooLong),
                null,
                from,
                until);
    }
}
