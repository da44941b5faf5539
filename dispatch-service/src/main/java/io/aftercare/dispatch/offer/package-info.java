/**
 * Which appointments can be offered, as plain code without database or framework. An {@code Ask} says where, how urgent
 * and how long; the hours of an outlet are cut into windows; for each technician's {@code Day} the work is put where it
 * makes the way least longer. A window is worth something to the customer and costs capacity and way, both in points of
 * which one is a metre; it is offered when its value covers its cost. What was counted stays with the offer, term by
 * term, so that everybody can see why.
 */
@NullMarked
package io.aftercare.dispatch.offer;

import org.jspecify.annotations.NullMarked;
