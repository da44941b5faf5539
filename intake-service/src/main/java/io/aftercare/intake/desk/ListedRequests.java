package io.aftercare.intake.desk;

import io.aftercare.intake.asset.Product;
import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.request.RequestStatus;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which requests a caller wants to see in a list. */
record ListedRequests(
        @QueryParam("status") @Nullable RequestStatus status,

        @QueryParam("partner") @Pattern(regexp = Partners.CODE) @Nullable String partner,

        @QueryParam("phone")
        @PlainText(max = 40)
        @Parameter(description = "Exactly this number of a customer; write `+` as `%2B`")
        @Nullable String phone,

        @QueryParam("region")
        @Pattern(regexp = "[A-Z]{2}") @Parameter(description = "Country of a telephone number in national form")
        @Nullable String region,

        @QueryParam("productCode") @Pattern(regexp = Product.CODE) @Nullable String productCode,

        @QueryParam("externalReference") @PlainText(max = 100) @Nullable String externalReference,

        @QueryParam("from") @Parameter(description = "Reported at this moment or later") @Nullable Instant from,

        @QueryParam("until") @Parameter(description = "Reported before this moment") @Nullable Instant until) {}
