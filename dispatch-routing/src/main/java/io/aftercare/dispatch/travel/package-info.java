/**
 * How far it is and how long it takes. A {@code Place} is a point in WGS 84; places that come from Chinese maps are
 * converted first ({@code CoordinateSystem}). {@code TravelTimes} is the port behind which ways are known: by great
 * circle with a detour factor unless a matrix, for example of a routing server, says better. {@code Traffic} tells how
 * much of the free speed is left at each time of day, so that a way that begins before the rush and ends in it is
 * counted piece by piece and nobody arrives earlier by leaving later. Times are whole seconds, ways whole metres.
 */
@NullMarked
package io.aftercare.dispatch.travel;

import org.jspecify.annotations.NullMarked;
