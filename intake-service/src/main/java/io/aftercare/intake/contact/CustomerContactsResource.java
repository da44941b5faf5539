package io.aftercare.intake.contact;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The contacts of one customer over HTTP. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class CustomerContactsResource {
    private final ContactService contacts;

    CustomerContactsResource(ContactService contacts) {
        this.contacts = contacts;
    }

    @POST
    @Path("/{id}/contacts")
    @Idempotent
    @Operation(
            summary = "Add a contact to a customer",
            description =
                    "A person who speaks for the customer, with role and preferred channel (S3.1-A4, S3.5-I2b). Somebody"
                            + " who calls from its number is taken for the customer. 400 `invalid-request`: the number"
                            + " cannot be read, or e-mail is preferred without an address. 404 `not-found`: no such"
                            + " customer for you. 409 `contact-exists` with `contactId`: the customer has a contact with"
                            + " this number; `too-many-contacts`: 100 are active; `customer-erased`.")
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public Response add(@PathParam("id") UUID id, @NotNull @Valid AddContact command) {
        var added = contacts.add(id, command);
        return added.created("/v1/contacts/" + added.view().id());
    }

    @GET
    @Path("/{id}/contacts")
    @Operation(
            summary = "List the contacts of a customer",
            description = "Newest first, ended ones too, in clear or masked as the customer is; readings in clear are"
                    + " audited. 400 `invalid-request`: a bad filter, limit or cursor. 404 `not-found`: no such"
                    + " customer for you.")
    public Page<ContactView> list(
            @PathParam("id") UUID id,
            @QueryParam("status") @Nullable ContactStatus status,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return contacts.list(id, status, after, limit);
    }
}
