package io.aftercare.intake.servicefile;

import io.aftercare.intake.customer.CustomerService;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Page;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The file of a customer over HTTP. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
class ServiceFileResource {
    private final CustomerService customers;
    private final ServiceFiles files;

    ServiceFileResource(CustomerService customers, ServiceFiles files) {
        this.customers = customers;
        this.files = files;
    }

    @GET
    @Path("/{id}/service-file")
    @Transactional
    @Operation(
            summary = "Read the service file of a customer",
            description =
                    "Everything that any service told about any request of the customer (S2-6.2a, S2-3.3d), and, unless"
                            + " one asset is named, the consultations (S3.3-C1); newest first. 400 `invalid-request`: a bad"
                            + " filter, limit or cursor. 404 `not-found`: no such customer for you.")
    public Page<FileEntry> get(
            @PathParam("id") UUID id,
            @QueryParam("assetId") @Nullable UUID assetId,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        customers.refuseUnseen(id);
        return Page.of(files.newest(id, assetId, after, limit), limit, FileEntry::cursor);
    }
}
