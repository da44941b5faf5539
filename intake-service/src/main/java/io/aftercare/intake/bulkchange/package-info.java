/**
 * Changing many requests at once: giving them to somebody, adding and removing tags, cancelling them for a reason.
 * Each request is changed in a transaction of its own by the very steps that change a single one, so a request that
 * refuses keeps no other one from being changed; the answer tells the result of each.
 * What was done is noted with it, so that a call repeated after a lost answer does nothing twice.
 * Up to 500 requests are changed by one call; a replica works on four calls at a time.
 * Closing is no bulk change: a request closes itself when everybody is done with it.
 */
@NullMarked
package io.aftercare.intake.bulkchange;

import org.jspecify.annotations.NullMarked;
