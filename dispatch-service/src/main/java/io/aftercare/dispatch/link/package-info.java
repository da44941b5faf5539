/**
 * Links that stand for a technician where no token can: a calendar program that reads a feed, a technician without the
 * app. A link is a random-looking text signed with a key of the operator, so that it can be neither guessed nor read out of
 * the database; what it is good for, until when, and whether it was revoked stands in its row. Whoever comes by a link is
 * the technician of the link, on the few addresses that the link is for and nowhere else, and under a client name of its
 * own, so that every trace shows the link. A technician who is not active any more has no working links.
 */
@NullMarked
package io.aftercare.dispatch.link;

import org.jspecify.annotations.NullMarked;
