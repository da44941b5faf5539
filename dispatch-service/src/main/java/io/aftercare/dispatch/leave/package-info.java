/**
 * Leave (请假): somebody asks in advance, for a reason and a time, and a superior approves or refuses; only approved leave
 * becomes an absence that assignment, slots and plans see. Leave that touches a shift needs a substitute (替班) first, who
 * takes the shift over when it is approved, and leaving during duty the approval of a director. There is no leave on a
 * shift that was swapped, nor on a holiday; the better way is a swap with a colleague who rests then, and those are
 * named. Whoever is away without approval is absent (旷工), which a superior notes.
 */
@NullMarked
package io.aftercare.dispatch.leave;

import org.jspecify.annotations.NullMarked;
