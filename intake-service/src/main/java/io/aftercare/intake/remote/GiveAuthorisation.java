package io.aftercare.intake.remote;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the customer allows, until when, and who of the customer's people said so. */
@Schema(name = "GiveRemoteAuthorisation")
record GiveAuthorisation(
        @NotEmpty @Size(max = 7) Set<@NotNull RemoteAction> scope,

        @NotNull @PlainText(max = 120)
        @Schema(description = "The name of who allowed it: nobody does so without being named")
        String givenBy,

        @NotNull Grant.Through givenThrough,

        @Schema(description = "Four hours after it was given without it, unless configured otherwise") @Nullable Instant expiresAt,

        @Nullable Instant at) {

    /** Without the name: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "GiveAuthorisation[" + scope + ", " + expiresAt + "]";
    }
}
