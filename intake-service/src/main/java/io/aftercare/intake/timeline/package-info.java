/**
 * The timeline: what visits, repairs, settlements and follow-ups told about a request, in one list.
 * Each event that is heard leaves one row and moves the request where the event matters to it.
 * Events of different topics overtake each other, so every milestone is taken whenever it comes.
 * An event about an unknown request waits until the request is known.
 * From here the request learns that it is completed, settled and followed up, and closes.
 */
@NullMarked
package io.aftercare.intake.timeline;

import org.jspecify.annotations.NullMarked;
