/**
 * Corrections of the books. When a count, a loss or a find shows that other pieces lie there than the books say, the
 * difference is booked as a line of the ledger with its reason (S1-6.2b). The books never go below what is promised to
 * repairs: such a reservation has to be given up or served first. Pieces that were found go to the repairs that wait
 * for them, as those of a delivery do. A wrong correction is corrected by another one.
 */
@NullMarked
package io.aftercare.parts.adjustment;

import org.jspecify.annotations.NullMarked;
