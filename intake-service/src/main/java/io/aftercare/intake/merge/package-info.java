/**
 * Merges: one person who was written down more than once becomes one again, and two persons who were taken for one become
 * two.
 * A merge says who was found under whom from then on, line by line, who decided it and why; undoing it takes back exactly
 * that, whatever was written meanwhile stays with the customer it was written for.
 * Nothing else changes: no row moves, no key, no promise of time, and nobody is told.
 * The reason may name people, so it is encrypted under the key of the merged customer.
 */
@NullMarked
package io.aftercare.intake.merge;

import org.jspecify.annotations.NullMarked;
