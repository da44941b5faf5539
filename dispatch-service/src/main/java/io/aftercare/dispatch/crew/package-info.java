/**
 * Crews: a visit that needs more than one technician. Who is asked and goes is the lead, who takes the steps; the members
 * go with the lead. A dispatcher, or the head of the outlet, names them until departure. The time of the visit is taken
 * from each member: assignment, slots and plans know of it, and it stands in the member's calendar. A member reads the
 * visit and everything that is read of it. A member who becomes the lead is no member any more.
 */
@NullMarked
package io.aftercare.dispatch.crew;

import org.jspecify.annotations.NullMarked;
