package io.aftercare.intake.webform.door;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.PlainText;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door of web forms over HTTP; no token is needed. */
@Path("/v1/web-forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Web forms, public")
@FromPages
class DoorResource {
    private static final String REFUSALS = " No token is needed. 403 `web-form-page-not-listed`: the page is of an"
            + " origin that the form does not list. 404 `not-found`: no such form.";

    private final Door door;
    private final CurrentVertxRequest current;

    DoorResource(Door door, CurrentVertxRequest current) {
        this.door = door;
        this.current = current;
    }

    @GET
    @Path("/{id}/ticket")
    @Operation(
            summary = "Open a web form",
            description = "The ticket says when the page was opened, and is sent with what is filled in. 409"
                    + " `web-form-disabled`: the form takes nothing now."
                    + REFUSALS)
    public Opened open(@PathParam("id") UUID id) {
        return door.open(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/submissions")
    @Operation(
            summary = "Ask for service by a web form",
            description =
                    "What is complete becomes a service request at once, what is not waits for the desk (S0-3.1a)."
                            + " The answer holds a number and a secret, once, by which the standing is read. `Idempotency-Key`"
                            + " is made by the page for each sender, a UUID, and is kept until the answer has come (S1-3.1a)."
                            + " 400 `invalid-request`: a field breaks a rule, or the ticket is of another form or too old. 409"
                            + " `web-form-disabled`: the form takes nothing now. 429 `web-form-quota-used-up` with"
                            + " `retryAfterSeconds`: it has taken enough in this hour, in all or from this address."
                            + REFUSALS)
    @APIResponseSchema(value = Receipt.class, responseCode = "201")
    public Response submit(@PathParam("id") UUID id, @NotNull @Valid SubmitForm command) {
        var receipt = door.submit(id, address(), command);
        return Response.status(201)
                .header("Location", receipt.standing())
                .entity(receipt)
                .build();
    }

    @GET
    @Path("/{id}/standing")
    @Operation(
            summary = "Read how a submission stands",
            description =
                    "A word and a moment, nothing personal (S0-4.1c). 400 `invalid-request`: the secret is missing or"
                            + " too long. 404 `not-found`: nobody was given this secret."
                            + REFUSALS)
    public Standing standing(
            @PathParam("id") UUID id, @QueryParam("secret") @NotNull @PlainText(max = 64) String secret) {
        return door.standing(id, secret);
    }

    /** The gateway says who called it, whatever the caller says of itself; without a gateway it is the caller. */
    private String address() {
        var request = current.getCurrent().request();
        var told = request.getHeader("X-Forwarded-For");
        return told == null
                ? request.remoteAddress().hostAddress()
                : told.substring(told.lastIndexOf(',') + 1).strip();
    }
}
