package io.aftercare.dispatch.board;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.Page;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Boards over HTTP. */
@Path("/v1/board")
@Tag(name = "Board")
class BoardResource {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final BoardService service;
    private final BoardStream stream;
    private final SecurityIdentity identity;

    BoardResource(BoardService service, BoardStream stream, SecurityIdentity identity) {
        this.service = service;
        this.stream = stream;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read the schedule board of an outlet",
            description = "One day of an outlet (S0-4.2a): its technicians with working hours, breaks, absences, shifts"
                    + " and visits with time and status; the visits without a time, the urgent ones first (S2-3.2c), page"
                    + " by page with `limit` and `after` (the next page is `unplanned.next`); and conflicts: visits that"
                    + " overlap, lie outside the working hours or in an absence, need a skill that the technician does"
                    + " not have, or are late (S1-4.1b). Times are local times of the outlet with their offset. Staff of"
                    + " an outlet see its own board, without the visits that nobody has; others see those within the"
                    + " area of the outlet, too. 404 when there is no such outlet or it is another one's, 400 for a day"
                    + " out of this century or a cursor of another list.")
    public BoardView read(
            @QueryParam("outlet") @NotNull @Size(max = 32) @Nullable String outlet,
            @QueryParam("day") @Parameter(description = "Today at the outlet when it is missing") @Nullable LocalDate day,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable UnplannedCursor after) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new InvalidField("day", "plausible-day", "The day lies in this century");
        }
        return service.board(service.viewer(named(outlet)), day, limit, after);
    }

    @GET
    @Blocking
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow the board of an outlet",
            description =
                    "The changes of a board as server-sent events (S0-4.2a): `visit` and `shift` with the thing as"
                            + " it is now, `visit-gone` with the id of a visit that is not on this board any more, `technician`"
                            + " with the id of one whose hours, absences or skills have changed. Each has an id; sent back as"
                            + " `Last-Event-ID`, to any replica, the stream goes on behind it and nothing is missing or told"
                            + " twice. `lastEventId` of a board is such an id; without one the stream begins now. Comments are"
                            + " sent while nothing changes. The stream ends with the token and after an hour at the latest: come"
                            + " back. Seen is what the board shows. 404 as for the board, 400 for an id that no board gave out,"
                            + " 410 board-resume-expired when what came after it is not kept any more (a day): read the board"
                            + " again, 429 too-many-streams.")
    @APIResponse(
            responseCode = "200",
            description = "The events, until the stream ends",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = BoardVisitView.class)))
    public Multi<OutboundSseEvent> follow(
            @QueryParam("outlet") @NotNull @Size(max = 32) @Nullable String outlet,
            @HeaderParam("Last-Event-ID") @Nullable LastEventId last,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        var viewer = service.viewer(named(outlet));
        var events = stream.open(viewer, last == null ? null : last.position(), endOfToken(), sse);
        // Nobody between may keep events back or keep them at all.
        response.putHeader("X-Accel-Buffering", "no").putHeader("Cache-Control", "no-store");
        return events;
    }

    private Instant endOfToken() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MAX;
    }

    private static String named(@Nullable String outlet) {
        if (outlet == null) {
            throw new InvalidField("outlet", "not-null", "The code of the outlet is missing");
        }
        return outlet;
    }
}
