package io.aftercare.intake.mail.chat;

import io.aftercare.intake.customer.Partners;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Chat over HTTP, for chat programs. */
@Path("/v1/chat")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chat")
class ChatResource {
    private final ChatService chat;

    ChatResource(ChatService chat) {
        this.chat = chat;
    }

    @POST
    @Path("/messages")
    @Idempotent
    @Operation(
            summary = "Bring what a customer wrote",
            description =
                    "It stands in the desk's conversations then (S1-3.1a); the same `messageId` of a channel is taken once,"
                            + " however often it is brought. 400 `invalid-request`: a field breaks a rule.")
    @APIResponseSchema(value = ChatService.Taken.class, responseCode = "200")
    public Response take(@NotNull @Valid TakeMessage message) {
        return Response.ok(chat.take(message)).build();
    }

    @GET
    @Path("/answers")
    @Operation(
            summary = "Fetch what the desk answered",
            description =
                    "The oldest first (S2-3.1a). Asking for what comes `after` a number says that everything up to it has"
                            + " arrived. Nothing ever appears behind a number that was given out. 400 `invalid-request`: a"
                            + " bad channel, network, number or limit.")
    public ChatAnswers.Answers answers(
            @QueryParam("channel") @NotNull @Pattern(regexp = ChatChannel.NAME) String channel,
            @QueryParam("partner") @Pattern(regexp = Partners.CODE) @Nullable String partner,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return chat.answersAfter(channel, partner, after, limit);
    }
}
