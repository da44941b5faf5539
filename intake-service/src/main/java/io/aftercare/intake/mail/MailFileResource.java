package io.aftercare.intake.mail;

import io.aftercare.intake.mail.ConversationService.MailFile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The bytes of mails over HTTP, always to be saved and never to be shown: nobody knows what is in them. */
@Path("/v1/conversations")
@Produces(MailFileResource.BYTES)
@Tag(name = "Conversations")
class MailFileResource {
    static final String BYTES = "application/octet-stream";

    private final ConversationService service;

    MailFileResource(ConversationService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/messages/{messageId}/source")
    @Operation(
            summary = "Read the source of a mail",
            description = "Every byte as it came (RFC 5322), at most as much as is kept of one mail. The reading is"
                    + " audited. 404 `not-found`: no such mail for you.")
    @APIResponse(
            responseCode = "200",
            description = "The mail",
            content = @Content(mediaType = BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response source(@PathParam("id") UUID id, @PathParam("messageId") UUID messageId) {
        return saved(new MailFile(messageId + ".eml", service.source(id, messageId)));
    }

    @GET
    @Path("/{id}/messages/{messageId}/attachments/{position}")
    @Operation(
            summary = "Read a file that came with a mail",
            description =
                    "By its place among the files of the mail, from 0. Nobody has looked for viruses in it. The reading"
                            + " is audited. 404 `not-found`: no such file for you.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response attachment(
            @PathParam("id") UUID id, @PathParam("messageId") UUID messageId, @PathParam("position") int position) {
        return saved(service.attachment(id, messageId, position));
    }

    private static Response saved(MailFile file) {
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.bytes())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
