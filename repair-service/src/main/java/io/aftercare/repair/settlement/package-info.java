/**
 * What a completed repair costs the customer. The fee statement is drafted in the transaction that completes the
 * repair, from the parts that were used at the price they were reserved for and the minutes of work (S1-3.5b). What the
 * warranty covers stands on it as a line that is not charged; a statement of nothing is waived at once. Otherwise the
 * customer confirms it and pays exactly its total (S1-3.5d). A settlement knows its repair by id only.
 */
@NullMarked
package io.aftercare.repair.settlement;

import org.jspecify.annotations.NullMarked;
