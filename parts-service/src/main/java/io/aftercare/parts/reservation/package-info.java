/**
 * What a repair may count on. When a repair plan is approved, a reservation asks the shelf of the repair's outlet for
 * everything the plan needs: either all of it is held, or nothing is and the reservation is SHORT. A short one holds
 * nothing on purpose, because two repairs that each held half of what both need would wait for each other for ever.
 * Whenever pieces come onto the shelf, short reservations are filled, the longest waiting first. What is issued stays
 * issued until it is brought back, also when the repair is abandoned; what is only reserved or short is released then. A revised
 * plan releases what the older one held and reserves only what was not issued under it (T43).
 */
@NullMarked
package io.aftercare.parts.reservation;

import org.jspecify.annotations.NullMarked;
