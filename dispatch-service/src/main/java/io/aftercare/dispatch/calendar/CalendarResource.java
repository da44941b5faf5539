package io.aftercare.dispatch.calendar;

import io.aftercare.dispatch.calendar.CalendarService.FeedsView;
import io.aftercare.kit.http.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Calendars of technicians over HTTP. */
@Path("/v1/technicians")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Technicians")
class CalendarResource {
    private static final String CALENDAR = "text/calendar;charset=utf-8";
    private static final String CONTENT =
            "iCalendar (RFC 5545): appointments of the last 7 and the next 60 days as confirmed, what only a plan says as "
                    + "tentative; fault, product and urgency, never the customer's name, number or place (S0-4.1c). With "
                    + "ETag; 304 when If-None-Match names it.";

    private final CalendarService service;

    CalendarResource(CalendarService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/calendar.ics")
    @Produces(CALENDAR)
    @Operation(
            summary = "Read the calendar of a technician",
            description = CONTENT + " 404 when the caller may not know of the technician.")
    @APIResponseSchema(String.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return calendar(service.of(id), request);
    }

    @GET
    @Path("/calendars/feed.ics")
    @Produces(CALENDAR)
    @Operation(
            summary = "Read a calendar by its secret address",
            description =
                    "For calendar programs, which send no access token: the address itself is the key; it stands in "
                            + "the query, which nothing logs. " + CONTENT
                            + " 401 when the address was not made here, was revoked, or the technician is not active; for "
                            + "whoever comes with an access token instead, 404, or 400 when token is not the text of a link.")
    @APIResponseSchema(String.class)
    public Response feed(
            @QueryParam("token") @Nullable @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9_-]+") String token,
            @Context Request request) {
        return calendar(service.ofLink(), request);
    }

    @POST
    @Idempotent
    @Path("/{id}/calendar-feeds")
    @Operation(
            summary = "Make a secret address for the calendar of a technician",
            description =
                    "The address (path) is shown in this answer and never again; whoever has it reads the calendar "
                            + "until it is revoked. 404 when the caller may not know of the technician, 409 links-not-set-up "
                            + "when the operator has set no key.")
    @APIResponseSchema(value = FeedView.class, responseCode = "201", responseDescription = "Made")
    public Response makeFeed(@PathParam("id") UUID id, @NotNull @Valid MakeFeed facts) {
        var feed = service.makeFeed(id);
        return Response.status(201)
                .header("Location", "/v1/technicians/" + id + "/calendar-feeds")
                .entity(feed)
                .build();
    }

    @GET
    @Path("/{id}/calendar-feeds")
    @Operation(
            summary = "List the secret addresses for the calendar of a technician",
            description = "The newest first, without the addresses themselves. 404 when the caller may not know of the "
                    + "technician.")
    public FeedsView feeds(@PathParam("id") UUID id) {
        return service.feeds(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/calendar-feeds/{feedId}/revocation")
    @Operation(
            summary = "Revoke a secret address",
            description = "From now on it is worth nothing; once more changes nothing. 404 when there is none, or the "
                    + "caller may not know of the technician.")
    @APIResponseSchema(FeedView.class)
    public Response revokeFeed(
            @PathParam("id") UUID id, @PathParam("feedId") UUID feedId, @NotNull @Valid RevokeFeed facts) {
        return Response.ok(service.revoke(id, feedId)).build();
    }

    private static Response calendar(String text, Request request) {
        var tag = new EntityTag(hash(text));
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(text) : unchanged;
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An address needs no facts. */
    record MakeFeed() {}

    /** Neither does taking it back. */
    record RevokeFeed() {}
}
