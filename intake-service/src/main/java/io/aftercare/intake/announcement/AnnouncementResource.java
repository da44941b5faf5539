package io.aftercare.intake.announcement;

import io.aftercare.intake.announcement.Content.Kind;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Announcements over HTTP. */
@Path("/v1/announcements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Announcements")
class AnnouncementResource {
    private static final String REFUSALS =
            " 404 `not-found`: no such announcement for you. 409 `illegal-transition`: it is"
                    + " withdrawn. 412, 428: the version in `If-Match` is stale, missing.";

    private final AnnouncementService announcements;

    AnnouncementResource(AnnouncementService announcements) {
        this.announcements = announcements;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Announce something",
            description =
                    "A notice (S2-6.1a), an offer (S3.7-C3) or a page of the bulletin board (S3.3-C5), for roles and"
                            + " outlets, from one moment to another. 400 `invalid-request`: a field breaks a rule, two texts in one"
                            + " language, an unknown role or report. 403 `own-staff-only`: you work for a partner. 409"
                            + " `report-not-acknowledged`: the page comes from a report that the director has not acknowledged.")
    @APIResponseSchema(value = AnnouncementView.class, responseCode = "201")
    public Response publish(@NotNull @Valid WriteAnnouncement command) {
        var published = announcements.publish(command);
        return published.created("/v1/announcements/" + published.view().id());
    }

    @GET
    @Operation(
            summary = "List all announcements",
            description = "For those who publish: the newest first, by cursor, also what is over, is to come or was"
                    + " withdrawn. 400 `invalid-request`: a bad filter, limit or cursor.")
    public Page<AnnouncementView> list(
            @QueryParam("kind") @Nullable Kind kind,
            @QueryParam("status") @Nullable AnnouncementStatus status,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return announcements.newest(kind, status, after, limit);
    }

    @GET
    @Path("/current")
    @Operation(
            summary = "What is announced to me now?",
            description =
                    "What holds now and is meant for your role and outlet, or names you; what began last comes first, by"
                            + " cursor (S3.7-C3). `readAt` is missing where you have still to read. 400"
                            + " `invalid-request`: a bad limit or cursor.")
    public Page<AnnouncementView> current(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return announcements.current(after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an announcement",
            description = "That is meant for you and has begun; those who publish read all. 404 `not-found`: no such"
                    + " announcement for you.")
    @APIResponseSchema(AnnouncementView.class)
    public Response get(@PathParam("id") UUID id) {
        return announcements.get(id).ok();
    }

    @POST
    @Path("/{id}/change")
    @Idempotent
    @Operation(
            summary = "Change an announcement",
            description =
                    "The whole announcement as it is to be; a new edition begins, which everybody is to read anew. 400"
                            + " `invalid-request`: a field breaks a rule. 409 `report-not-acknowledged`."
                            + REFUSALS)
    @APIResponseSchema(value = AnnouncementView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid WriteAnnouncement command) {
        return announcements.change(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(
            summary = "Withdraw an announcement",
            description = "It is shown to nobody any more but to those who publish." + REFUSALS)
    @APIResponseSchema(value = AnnouncementView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Withdraw command) {
        return announcements.withdraw(id, ifMatch, command.reason()).ok();
    }

    @POST
    @Path("/{id}/reading")
    @Idempotent
    @Operation(
            summary = "Confirm that I have read it",
            description =
                    "One edition (S3.7-C3); again changes nothing. 404 `not-found`: no such announcement for you. 409"
                            + " `announcement-changed`: another edition holds now. 409 `announcement-not-current`: it is to come,"
                            + " over or withdrawn.")
    @APIResponseSchema(value = AnnouncementView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, @NotNull @Valid Confirm command) {
        return announcements.confirm(id, command.edition()).ok();
    }

    @GET
    @Path("/{id}/readers")
    @Operation(
            summary = "Who has read it, and who not yet?",
            description =
                    "Those who must read it and those who did, the last added first, by cursor (S3.7-C3). 400"
                            + " `invalid-request`: a bad filter, limit or cursor. 404 `not-found`: no such announcement for you.")
    public Page<Reader.View> readers(
            @PathParam("id") UUID id,
            @QueryParam("read")
                    @Pattern(regexp = "true|false") @Parameter(description = "Whether they have confirmed the present edition; all without it")
                    @Nullable String read,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return announcements.readers(id, read == null ? null : Boolean.valueOf(read), after, limit);
    }

    /** Why nobody is to follow it any more. */
    @Schema(name = "WithdrawAnnouncement")
    record Withdraw(
            @NotNull @PlainText(max = 500, multiline = true) String reason) {}

    /** What was read. */
    @Schema(name = "ConfirmReading")
    record Confirm(
            @NotNull @Min(1) @Max(1_000_000) @Schema(description = "The edition that was read")
            Integer edition) {}
}
