package io.aftercare.intake.contactlog;

import io.aftercare.intake.ownership.Owner;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who was reminded that a customer hears nothing. */
@Path("/v1/silence-reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts with the customer")
class SilenceReminderResource {
    private final ContactLog log;

    SilenceReminderResource(ContactLog log) {
        this.log = log;
    }

    @GET
    @Operation(
            summary = "List reminders that customers hear nothing",
            description =
                    "One for each silence of an open request that lasted longer than is configured, of the requests that"
                            + " you see, newest first (S4-3.1b). With `owner` what somebody, with `outletCode` what an outlet has"
                            + " to do. 400 `invalid-request`: a bad filter, limit or cursor.")
    public Page<SilenceReminderView> list(
            @QueryParam("owner")
                    @Pattern(regexp = Owner.LOGIN) @Parameter(description = "Login of whose the request was")
                    @Nullable String owner,
            @QueryParam("outletCode") @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,31}") @Nullable String outletCode,
            @QueryParam("serviceRequestId") @Nullable UUID serviceRequestId,
            @QueryParam("stillSilent")
                    @Pattern(regexp = "true|false") @Parameter(description = "`true`: only where nobody has spoken with the customer since")
                    @Nullable String stillSilent,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        var filter =
                new SilenceReminders.Filter(owner, outletCode, serviceRequestId, Boolean.parseBoolean(stillSilent));
        return log.reminders(filter, after, limit);
    }
}
