package io.aftercare.intake.webhook;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be different from now on; what is not named stays. */
record ChangeWebhook(
        @Nullable @PlainText(max = 2_000)
        @Schema(description = "Begins with https://", examples = "https://hooks.acme.example/aftercare")
        String url,

        @Nullable @Size(max = 100) @Schema(description = "Types of events, with or without io.aftercare.; an empty list means all")
        List<@NotNull @PlainText(max = 100) String> types,

        @Nullable @PlainText(max = 200) String description) {}
