/**
 * Swapping shifts (换班): one person asks another one to do a shift and does one of the other's in return (还班). Both must
 * agree, and a manager who is neither signs; only then the roster changes. Nobody swaps more than three times a month,
 * two shifts in a row, into a double shift, or on a holiday. Each rule is looked at when a swap is asked for and again
 * when it is approved, for the roster may have changed in between.
 */
@NullMarked
package io.aftercare.dispatch.swap;

import org.jspecify.annotations.NullMarked;
