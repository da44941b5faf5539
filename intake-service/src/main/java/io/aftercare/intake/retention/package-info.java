/**
 * Retention: personal data is kept as long as its category's rule says, and destroyed after that, unless it is held.
 * A run goes through one category after the other, the oldest record first, some records at a time; every night one
 * begins by itself, and people may begin one, also as a dry run that destroys nothing and only counts.
 * The deadline of a run is its lease: whichever replica takes it goes on where the run has come to.
 * Runs stay as the record of what was destroyed when (S2-6.1d).
 * What a record is and how it is destroyed is known to the feature that keeps it.
 */
@NullMarked
package io.aftercare.intake.retention;

import org.jspecify.annotations.NullMarked;
