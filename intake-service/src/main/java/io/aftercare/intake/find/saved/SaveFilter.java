package io.aftercare.intake.find.saved;

import io.aftercare.intake.find.FindRequests;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Conditions to keep under a name. */
record SaveFilter(
        @NotNull @PlainText(max = 80) @Schema(examples = "Overdue in zone B")
        String name,

        @NotNull @Schema(
                description =
                        "Whether the maker's team may use it: the same outlet, the whole company, or the same partner")
        Boolean shared,

        @NotNull @Valid FindRequests conditions) {}
