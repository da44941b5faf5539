package io.aftercare.intake.customer;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers: add one, read one, find by telephone number, tell by the partner's own reference. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
class CustomerResource {
    private final CustomerService customers;

    CustomerResource(CustomerService customers) {
        this.customers = customers;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Add a customer",
            description =
                    "Name, telephone number and address as in S3.8-C2a. 409 `customer-exists` with `customerId`: the"
                            + " network knows this number. 400 `invalid-request`: the number cannot be read.")
    @APIResponseSchema(value = CustomerView.class, responseCode = "201")
    public Response add(@NotNull @Valid AddCustomer command) {
        var added = customers.add(command);
        return added.created("/v1/customers/" + added.view().id());
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one customer",
            description = "In clear for agents, managers, follow-up agents unless the customer objects to call-backs"
                    + " (S3.3-E1a), the customer's own partner and a technician"
                    + " who is assigned to an open request of the customer; masked for technical support and"
                    + " dispatchers. Every reading in clear is audited. 404 `not-found`: no such customer for you.")
    @APIResponseSchema(value = CustomerView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return customers.get(id).ok();
    }

    @GET
    @Operation(
            summary = "Find customers by telephone number",
            description =
                    "Exactly this number, of the customer itself or of an active contact of it, in any network that you"
                            + " may see, newest first; masked like the reading of one. Write the `+` of a number as"
                            + " `%2B`. 400 `invalid-request`: the number cannot be read.")
    public Page<CustomerView> find(
            @QueryParam("phone") @NotNull @PlainText(max = 40) String phone,
            @QueryParam("region") @Pattern(regexp = "[A-Z]{2}") @Nullable String region,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return customers.reachedBy(PhoneNumber.parse("phone", phone, region), after, limit);
    }

    @PUT
    @Path("/by-reference/{externalReference}")
    @Operation(
            summary = "Tell what a customer is, by the reference of your own system",
            description =
                    "201 when that makes a customer, 200 when it is known: by the reference, or by its telephone number"
                            + " while it has no reference. Name, number, e-mail and address are as told from now on, what is"
                            + " not named is not known; telling the same again changes nothing, so repeat it without fear."
                            + " References belong to one partner network. 400 `invalid-request`: the number cannot be read,"
                            + " or the reference has other characters than letters, digits and `._:@+~-`, or more than 100. 409 `customer-exists` with `customerId`:"
                            + " the number is another customer's; `customer-erased`.")
    @APIResponseSchema(value = CustomerView.class, responseCode = "200")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CustomerView.class)))
    public Response put(
            @PathParam("externalReference") @NotNull @Pattern(regexp = Partners.REFERENCE) String externalReference,
            @NotNull @Valid AddCustomer command) {
        var told = customers.upsert(externalReference, command);
        return told.answer("/v1/customers/" + told.now().view().id());
    }
}
