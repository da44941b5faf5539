package io.aftercare.dispatch.happening;

import java.util.UUID;

/** Told inside this service when the form of a visit was approved, refused or handed in again. */
public record FormDecided(UUID visitId) {}
