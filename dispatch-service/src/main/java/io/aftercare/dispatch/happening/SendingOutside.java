package io.aftercare.dispatch.happening;

import java.util.UUID;

/** Told inside this service when a visit is about to be given to somebody from outside; whoever hears it may refuse. */
public record SendingOutside(UUID visitId, String technicianLogin) {}
