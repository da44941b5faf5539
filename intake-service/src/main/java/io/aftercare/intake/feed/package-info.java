/**
 * The pull feed: everything that happened to the requests of one partner, in one list that only grows.
 * Intake hears the events of all services, its own included, and notes those of partners as arrivals.
 * Arrivals then get positions 1, 2, 3 … per partner, under a lock, so that nothing appears behind a reader's cursor.
 * A partner reads with a cursor whenever it likes; webhooks are readers of the same feed.
 * What is older than the retention is swept, and a cursor that points there is refused, never silently moved.
 */
@NullMarked
package io.aftercare.intake.feed;

import org.jspecify.annotations.NullMarked;
