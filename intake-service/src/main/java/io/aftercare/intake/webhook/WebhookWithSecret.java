package io.aftercare.intake.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook and the secret that was made for it just now; it is not shown again. */
record WebhookWithSecret(
        WebhookView webhook,

        @Schema(
                description = "Checks signatures by Standard Webhooks",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        String secret) {}
