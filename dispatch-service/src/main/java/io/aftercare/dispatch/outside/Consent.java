package io.aftercare.dispatch.outside;

import java.time.Instant;
import java.util.UUID;

/** A manager's consent to sending staff from outside for one visit. */
record Consent(UUID visitId, String givenBy, Instant givenAt, String reason) {}
