package io.aftercare.dispatch.siting;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.siting.Coverage.UncoveredArea;
import io.aftercare.dispatch.siting.NearestStations.Question;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where stations are, and where they are missing, over HTTP. */
@Path("/v1/outlets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Network")
class SitingResource {
    private static final String SKILL = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(92);

    private final NearestStations stations;
    private final Coverage coverage;
    private final Caller caller;
    private final Clock clock;

    SitingResource(NearestStations stations, Coverage coverage, Caller caller, Clock clock) {
        this.stations = stations;
        this.coverage = coverage;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/nearest")
    @Operation(
            summary = "Find the nearest stations",
            description = "The stations that can take a product for work of a skill, the nearest to a place (WGS 84) "
                    + "first, each with its distance and whether it is open at the moment or when it opens (S0-2.1b, "
                    + "S0-3.1c). Stations nearer than those, which are suspended, have nobody with the skill, no contract "
                    + "for it or are closed, are named with every reason; partners are not told of them. 400 when the skill "
                    + "or the place is missing or not plausible.")
    public NearestView nearest(
            @QueryParam("skill") @NotNull @Size(max = 64) @Pattern(regexp = SKILL) @Nullable String skill,
            @QueryParam("latitude") @NotNull @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
            @QueryParam("longitude") @NotNull @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
            @QueryParam("at") @Parameter(description = "The moment of coming; now when it is missing") @Nullable Instant at,
            @QueryParam("onlyOpen") @DefaultValue("false") boolean onlyOpen,
            @QueryParam("withinKm") @DefaultValue("100") @Min(1) @Max(1000) int withinKm,
            @QueryParam("limit") @DefaultValue("5") @Min(1) @Max(20) int limit) {
        var moment = at == null ? clock.instant() : plausible("at", at);
        var found = stations.find(new Question(
                new Place(number("latitude", latitude), number("longitude", longitude)),
                skill == null ? "" : skill,
                moment,
                onlyOpen,
                withinKm * 1_000,
                limit));
        return caller.partner().isEmpty() ? found : new NearestView(found.at(), found.stations(), List.of());
    }

    @GET
    @Path("/coverage")
    @Operation(
            summary = "Report demand without a station",
            description =
                    "The areas, squares of a tenth of a degree, with visits requested in a span of at most 92 days "
                            + "for which no active station with the skill and a contract for it lies within a distance of the "
                            + "place, those with most such visits first (S0-2.1b, S4-2.1a). 400 when the span is not plausible.")
    public Page<UncoveredArea> coverage(
            @QueryParam("from") @Parameter(description = "Requested at this moment or later") @NotNull @Nullable Instant from,
            @QueryParam("until") @Parameter(description = "Requested before this moment") @NotNull @Nullable Instant until,
            @QueryParam("beyondKm") @DefaultValue("25") @Min(1) @Max(1000) int beyondKm,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable AreaCursor after) {
        var begin = plausible("from", from);
        var end = plausible("until", until);
        if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw new InvalidField("until", "at-most-92-days", "The span has between one moment and 92 days");
        }
        return coverage.report(begin, end, beyondKm * 1_000, limit, after);
    }

    private static double number(String field, @Nullable Double value) {
        if (value == null || value.isNaN()) {
            throw new InvalidField(field, "number", "A coordinate is a number of degrees");
        }
        return value;
    }

    private static Instant plausible(String field, @Nullable Instant moment) {
        if (moment == null || moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new InvalidField(field, "plausible-moment", "The moment lies in this century");
        }
        return moment;
    }
}
