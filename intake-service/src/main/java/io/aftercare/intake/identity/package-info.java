/**
 * Who may this be? Given a number, a serial, a name, an address or the words of a complaint, the customers of one network
 * that may be meant, the likeliest first.
 * Each answer explains itself: the score is the sum of its terms, and each term tells its weight and its share.
 * Nothing that is encrypted is opened; names, addresses and ends of numbers are compared by keyed hashes of their pieces.
 * The work is bounded: the rarest pieces are looked up first, and no more than a few thousand rows are read.
 * Customers from before the pieces are worked off in the background, each opened once, which the audit tells.
 */
@NullMarked
package io.aftercare.intake.identity;

import org.jspecify.annotations.NullMarked;
