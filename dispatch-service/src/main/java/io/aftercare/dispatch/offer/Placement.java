package io.aftercare.dispatch.offer;

import java.time.Instant;

/** Where the work would stand in a technician's day, and how many metres longer the day's way becomes. */
public record Placement(Instant from, Instant until, int addedMetres) {}
