package io.aftercare.intake.document.disclosure;

import io.aftercare.kit.http.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Where a disclosure begins: at the document. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
class DocumentDisclosuresResource {
    private final DisclosureService disclosures;

    DocumentDisclosuresResource(DisclosureService disclosures) {
        this.disclosures = disclosures;
    }

    @POST
    @Path("/{id}/disclosures")
    @Idempotent
    @Operation(
            summary = "Ask to give a document outside",
            description =
                    "By whoever may read it (S1-8.2c). 400 `invalid-request`: a field breaks a rule. 404 `not-found`: no"
                            + " such document for you. 409 `document-not-registered`: it has no number yet.")
    @APIResponseSchema(value = Disclosure.View.class, responseCode = "201")
    public Response request(@PathParam("id") UUID id, @NotNull @Valid RequestDisclosure command) {
        var requested = disclosures.request(id, command);
        return requested.created("/v1/document-disclosures/" + requested.view().id());
    }
}
