/**
 * What is planned: a {@code Problem} of shifts and visits with the ways between their places, and the {@code Plan} that
 * comes out, with the reason for every visit that stays out. Hard rules (skills, windows, hours, breaks, capacity,
 * pins) are never broken; everything else is a {@code Term} in points, and the score is the plain sum of the terms, the
 * smaller the better, so that it can be explained. One point is a metre of way unless the {@code Weights} say
 * otherwise. Times are whole seconds after the midnight at which the horizon begins; nothing here looks at a clock. The
 * search itself is in {@code search}; its entry is {@code RoutePlanner}.
 */
@NullMarked
package io.aftercare.dispatch.route;

import org.jspecify.annotations.NullMarked;
