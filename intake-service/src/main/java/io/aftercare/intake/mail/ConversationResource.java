package io.aftercare.intake.mail;

import io.aftercare.intake.mail.kept.Sources;
import io.aftercare.intake.mail.mime.MailAddress;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Conversations by mail and chat over HTTP. */
@Path("/v1/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
class ConversationResource {
    private static final String REFUSALS = " 400 `invalid-request`: a field breaks a rule. 404 `not-found`: no such"
            + " conversation for you. 412, 428: the version in `If-Match` is stale, because another mail came, or missing.";

    private final ConversationService service;
    private final Answering answering;
    private final Sources sources;

    ConversationResource(ConversationService service, Answering answering, Sources sources) {
        this.service = service;
        this.answering = answering;
        this.sources = sources;
    }

    @GET
    @Operation(
            summary = "List conversations",
            description =
                    "Those with the newest mail first (S1-3.1a). `OPEN` waits for the desk, `ANSWERED` for the customer,"
                            + " `DISMISSED` for nobody. `mailbox` of a chat is `chat/<network>/<channel>`. `address` finds"
                            + " what somebody wrote, by the exact address. Every"
                            + " reading is audited. 400 `invalid-request`: a bad filter, limit or cursor.")
    public Page<ConversationView> list(
            @QueryParam("status") @Nullable ConversationStatus status,
            @QueryParam("mailbox") @PlainText(max = 120) @Nullable String mailbox,
            @QueryParam("serviceRequestId") @Nullable UUID serviceRequestId,
            @QueryParam("address") @PlainText(max = 320) @Nullable String address,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        var sender = address == null ? null : sources.addressIndex(MailAddress.normalised(address));
        return service.newest(new Conversations.Filter(status, mailbox, serviceRequestId, sender), after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one conversation",
            description = "Without its mails. The reading is audited. 404 `not-found`: no such conversation for you.")
    @APIResponseSchema(value = ConversationView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).ok();
    }

    @GET
    @Path("/{id}/messages")
    @Operation(
            summary = "Read the mails of a conversation",
            description =
                    "Newest first, received ones and answers. What is wrong with a mail is told in `defects`; its source"
                            + " holds everything that came. The reading is audited. 404 `not-found`: no such conversation for you.")
    public Page<MessageView> messages(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.messages(id, after, limit);
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Operation(
            summary = "Answer a conversation",
            description =
                    "The answer goes to whoever wrote last, in the same thread (S3.8-D3a), and is `PENDING` until the"
                            + " mail server, or the chat program, has taken it: then `SENT`, or `FAILED` when it was"
                            + " refused or given up; the"
                            + " conversation is `OPEN` again then. 409 `nobody-to-answer`: only programs wrote, or no"
                            + " address was given. 409 `mailbox-gone`: the mailbox is not configured any more."
                            + REFUSALS)
    @APIResponseSchema(value = MessageView.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Answer command) {
        return answering.answer(id, ifMatch, command.text()).ok();
    }

    @POST
    @Path("/{id}/link")
    @Idempotent
    @Operation(
            summary = "Link a conversation to a service request",
            description =
                    "Its mails stand in the timeline of the request from then on, those to come too. A conversation"
                            + " that tells something new becomes a request by `POST /v1/service-requests` with its"
                            + " `conversationId`. 409 `conversation-linked` with `serviceRequestId`: it is linked already."
                            + REFUSALS)
    @APIResponseSchema(value = ConversationView.class, responseCode = "200")
    public Response link(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Link command) {
        return service.link(id, ifMatch, command.serviceRequestId()).ok();
    }

    @POST
    @Path("/{id}/dismissal")
    @Idempotent
    @Operation(
            summary = "Dismiss a conversation",
            description = "Nothing is to be done about it, until somebody writes again. 409 `illegal-transition`: it is"
                    + " dismissed already."
                    + REFUSALS)
    @APIResponseSchema(value = ConversationView.class, responseCode = "200")
    public Response dismiss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Dismissal command) {
        return service.dismiss(id, ifMatch).ok();
    }

    /** What is answered. */
    @Schema(name = "AnswerConversation")
    record Answer(
            @NotNull @PlainText(max = 20_000, multiline = true)
            String text) {
        /** Without the text: a stray log line must not tell the person. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** Which request a conversation is about. */
    @Schema(name = "LinkConversation")
    record Link(@NotNull UUID serviceRequestId) {}

    /** Nothing has to be said. */
    @Schema(name = "DismissConversation")
    record Dismissal() {}
}
