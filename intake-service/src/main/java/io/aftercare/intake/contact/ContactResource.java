package io.aftercare.intake.contact;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One contact over HTTP. */
@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class ContactResource {
    private final ContactService contacts;

    ContactResource(ContactService contacts) {
        this.contacts = contacts;
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one contact",
            description =
                    "In clear or masked as its customer is (S0-4.1c); every reading in clear is audited. 404 `not-found`:"
                            + " no such contact for you.")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return contacts.get(id).ok();
    }

    @POST
    @Path("/{id}/change")
    @Idempotent
    @Operation(
            summary = "Change a contact",
            description =
                    "What is not named stays (S3.2-3). 400 `invalid-request`: the number cannot be read, or e-mail is"
                            + " preferred without an address. 404 `not-found`. 409 `contact-exists` with `contactId`: the"
                            + " customer has this number already; `illegal-transition`: the contact has ended;"
                            + " `customer-erased`. 412, 428: the version in `If-Match` is stale, missing.")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangeContact command) {
        return contacts.change(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @Operation(
            summary = "End a contact",
            description =
                    "Does not speak for the customer any more: its number no longer finds the customer. 404 `not-found`."
                            + " 409 `illegal-transition`: it has ended already. 412, 428: the version in `If-Match` is"
                            + " stale, missing.")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return contacts.end(id, ifMatch).ok();
    }
}
