/**
 * The stock of each location: a ledger of moves that is only ever added to, and one balance for each part that says
 * how many pieces lie there and how many of them are reserved. The sum of the moves is always the quantity on hand,
 * and what is reserved is never more than that; the database checks both as well. Other features change stock only
 * through a {@link io.aftercare.parts.stock.Shelf}, which is one location locked for the running transaction. Because
 * the lock is taken before anything is read, two repairs can never hold the same last piece.
 */
@NullMarked
package io.aftercare.parts.stock;

import org.jspecify.annotations.NullMarked;
