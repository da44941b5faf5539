package io.aftercare.dispatch.route;

import org.jspecify.annotations.Nullable;

/** A human's or the street's decision: this shift makes the visit; with a start, the visit may not move at all. */
public record Pin(String shift, @Nullable Integer start) {}
