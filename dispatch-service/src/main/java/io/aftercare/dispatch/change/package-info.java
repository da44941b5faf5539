/**
 * What has changed that somebody looks at: visits, shifts and technicians, in one list that only grows.
 * Whoever changes one notes it as an arrival, in the same transaction and without waiting for anybody.
 * Arrivals then get positions 1, 2, 3 … under a lock, so that nothing ever appears behind a reader's position, on
 * whatever replica it was written or is read. A change says which thing, and to which outlets it belongs now and did
 * before; how the thing is then, its reader looks up. Readers who have everything wait for a bell instead of asking the
 * database again and again. What is older than the retention is swept.
 */
@NullMarked
package io.aftercare.dispatch.change;

import org.jspecify.annotations.NullMarked;
