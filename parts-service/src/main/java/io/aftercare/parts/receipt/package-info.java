/**
 * Goods that come in. A receipt books every line of a delivery note into the ledger of one location, in one
 * transaction with everything that follows from it. Only parts of the catalogue can be received. Whoever waits for
 * goods observes {@link io.aftercare.parts.stock.GoodsArrived} and acts before the transaction ends. A receipt is a
 * record of the past: nothing changes it later.
 */
@NullMarked
package io.aftercare.parts.receipt;

import org.jspecify.annotations.NullMarked;
