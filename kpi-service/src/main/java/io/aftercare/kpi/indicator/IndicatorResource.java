package io.aftercare.kpi.indicator;

import io.aftercare.kit.http.PlainText;
import io.aftercare.kit.identity.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Indicators over HTTP. */
@Path("/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "How well and how fast customers were served (S0-5.1, S2-4.1)")
class IndicatorResource {
    private final Indicators indicators;
    private final Caller caller;
    private final Clock clock;

    IndicatorResource(Indicators indicators, Caller caller, Clock clock) {
        this.indicators = indicators;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Computes the indicators of a period",
            description = "Satisfaction (S0-5.1a), response time, resolution and complaint rate (S2-4.1a), on-time,"
                    + " rework and first-pass rate (S0-5.1b), repeat-fault rate (S1-4.4a), first-time-fix rate"
                    + " (S4-3.2b) of the requests that were reported in the period and that the caller may see."
                    + " Grouped by day, week or month it is a trend (S2-4.3a), with a row for every bucket. The figures"
                    + " follow the events by about a second. Errors: 400 for a malformed filter or period, 403.")
    public IndicatorReport report(
            @Parameter(
                            description = "First day; 30 days before `until` when missing.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(
                            description = "Day after the last one, at most 366 days later; tomorrow when missing.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("until")
                    @Nullable String until,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "none",
                                                "day",
                                                "week",
                                                "month",
                                                "outlet",
                                                "technician",
                                                "channel",
                                                "product",
                                                "partner"
                                            }))
                    @QueryParam("groupBy")
                    @DefaultValue("none")
                    GroupBy groupBy,
            @Parameter(description = "The zone whose days are meant, for example `Asia/Shanghai`.")
                    @QueryParam("timeZone")
                    @DefaultValue("UTC")
                    @PlainText(max = 64)
                    String timeZone,
            @QueryParam("partner") @PlainText(max = 64) @Nullable String partner,
            @QueryParam("outlet") @PlainText(max = 64) @Nullable String outlet,
            @QueryParam("channel") @PlainText(max = 64) @Nullable String channel,
            @QueryParam("productCode") @PlainText(max = 64) @Nullable String productCode) {
        var selection = Selection.of(caller, partner, outlet, channel, productCode);
        return indicators.report(Period.of(from, until, timeZone, clock), groupBy, selection);
    }
}
