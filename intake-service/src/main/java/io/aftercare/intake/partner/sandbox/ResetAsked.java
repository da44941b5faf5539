package io.aftercare.intake.partner.sandbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a sandbox begins again, and what is forgotten: all from before that moment. */
@Schema(name = "SandboxReset")
record ResetAsked(UUID partnerId, Instant resetAskedAt) {}
