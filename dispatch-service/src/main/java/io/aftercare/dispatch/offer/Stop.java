package io.aftercare.dispatch.offer;

import io.aftercare.dispatch.assignment.Place;
import java.time.Instant;

/** Work that stands in a technician's day already, promised to somebody. */
public record Stop(Instant from, Instant until, Place place) {}
