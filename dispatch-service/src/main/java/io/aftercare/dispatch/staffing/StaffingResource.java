package io.aftercare.dispatch.staffing;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Staff against business volume over HTTP. */
@Path("/v1/outlets/staffing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Network")
class StaffingResource {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
    private static final int LONGEST_DAYS = 92;

    private final StaffingReport report;

    StaffingResource(StaffingReport report) {
        this.report = report;
    }

    @GET
    @Operation(
            summary = "Report staff against business volume",
            description =
                    "For each outlet and weekday the visits requested in a span of at most 92 days, those done and those "
                            + "still open, beside the time of the shifts of its roster (S2-2.1a), all in the time of the "
                            + "outlet; by the code of the outlet. Visits that nobody was asked for belong to no outlet. Staff "
                            + "of an outlet see their own. 400 when the span is not plausible.")
    public Page<StaffingView> report(
            @QueryParam("from") @Parameter(description = "The first day") @NotNull @Nullable LocalDate from,
            @QueryParam("until") @Parameter(description = "The last day") @NotNull @Nullable LocalDate until,
            @QueryParam("outletCode") @Nullable @Size(max = 32) String outletCode,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable OutletCursor after) {
        var first = plausible("from", from);
        var last = plausible("until", until);
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
            throw new InvalidField("until", "at-most-92-days", "The span has between one and 92 days");
        }
        return report.of(first, last, outletCode == null ? "" : outletCode, limit, after);
    }

    private static LocalDate plausible(String field, @Nullable LocalDate day) {
        if (day == null || day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new InvalidField(field, "plausible-day", "The day lies in this century");
        }
        return day;
    }
}
