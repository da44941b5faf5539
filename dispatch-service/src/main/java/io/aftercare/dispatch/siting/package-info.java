/**
 * Where stations are, and where they are missing (S0-2.1b). {@code NearestStations} finds the stations that can take a
 * product near a place, says which are open or when they open, and why others are not offered. {@code Coverage} counts
 * the visits of places that have no station able to make them within a distance, area by area. Both look outlets up by
 * an index of their places, and ask what the assignment asks: is the outlet active, does its contract allow the work,
 * and does somebody there have the skill. Coordinates are WGS 84 everywhere.
 */
@NullMarked
package io.aftercare.dispatch.siting;

import org.jspecify.annotations.NullMarked;
