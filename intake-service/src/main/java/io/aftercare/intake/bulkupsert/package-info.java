/**
 * Bulk upserts: many customers or assets that a partner's own system tells at once, taken over in the background.
 * A bulk upsert waits as a deadline: whichever replica claims it works for a moment and sets it again, until all is done.
 * Each line is one transaction with its effect, so a crash loses nothing and nothing is done twice.
 * What waits is encrypted under a key of its own, which is destroyed with the texts when the last line is done.
 * A line that is refused stays with the fields and rules that it broke; the others go on.
 */
@NullMarked
package io.aftercare.intake.bulkupsert;

import org.jspecify.annotations.NullMarked;
