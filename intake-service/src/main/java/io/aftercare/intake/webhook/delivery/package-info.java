/**
 * Sending: each active webhook is a reader of its partner's feed, and gets one letter at a time in the order of the feed.
 * A replica works for a webhook while it holds its lease, so nobody else sends meanwhile, and no transaction is open
 * while a letter is under way.
 * A letter that is refused is tried again with growing pauses, while the next ones go out.
 * A receiver that takes nothing is only probed now and then; its letters wait in the feed and all come when it is back.
 * What was sent, and how it went, stays in a log for a while.
 */
@NullMarked
package io.aftercare.intake.webhook.delivery;

import org.jspecify.annotations.NullMarked;
