/**
 * Calls: what the telephone exchange tells while somebody calls (S0-4.2d, S1-3.1a, S3.3-A3).
 * The exchange reports that a call rings, is answered and has ended, by a small protocol, in whatever order it manages.
 * Whoever has the call sees at once who it may be, and what is open for that customer.
 * A call makes one service request, however often the request is registered.
 * The number of the caller is encrypted under a key of the call, and customers are found by a keyed hash of it.
 */
@NullMarked
package io.aftercare.intake.phone;

import org.jspecify.annotations.NullMarked;
