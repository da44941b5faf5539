package io.aftercare.intake.export;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exports over HTTP. */
@Path(ExportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service requests")
class ExportResource {
    static final String PATH = "/v1/service-request-exports";

    private final ExportService exports;
    private final ExportFile files;

    ExportResource(ExportService exports, ExportFile files) {
        this.exports = exports;
        this.files = files;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Ask for an export",
            description =
                    "A file with all requests that meet the conditions and that you may see, newest first, without"
                            + " a limit; it names no person. It is written in the background: read the export until it is"
                            + " `DONE`. Texts that a spreadsheet program would take for formulas are made harmless. 409"
                            + " `too-many-exports`: five of yours are under way. 400 `invalid-request`: a bad condition.")
    @APIResponseSchema(value = ExportView.class, responseCode = "202")
    public Response request(@NotNull @Valid RequestExport command) {
        var export = exports.request(command);
        return Response.accepted(export)
                .header("Location", PATH + "/" + export.id())
                .build();
    }

    @GET
    @Operation(
            summary = "List exports",
            description = "Your own, newest first. 400 `invalid-request`: a bad limit or cursor.")
    public Page<ExportView> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return exports.list(after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an export",
            description =
                    "With how far it has come. A replica that dies leaves it to another one, which begins it anew."
                            + " 404 `not-found`: no such export of yours.")
    public ExportView get(@PathParam("id") UUID id) {
        return exports.get(id);
    }

    @GET
    @Path("/{id}/file")
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(
            summary = "Fetch the file of an export",
            description = "CSV in UTF-8 with a byte order mark, or a workbook with up to a million rows on each sheet."
                    + " 404 `not-found`: no such export of yours. 409 `export-not-ready` with `exportStatus`: the file is not"
                    + " there. 410 `export-expired`: it is gone.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response file(@PathParam("id") UUID id) {
        var job = exports.ready(id);
        return Response.ok((StreamingOutput) output -> files.copy(job, output))
                .type(job.format().mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"service-requests-" + id + "."
                                + job.format().suffix() + "\"")
                .build();
    }
}
