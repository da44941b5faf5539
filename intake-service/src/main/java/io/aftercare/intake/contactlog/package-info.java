/**
 * The log of what was said with the customer of a request: who told what, by which means, when (S4-3.1b).
 * The reception of an outlet, agents and the technician of the job write it, and whoever serves the customer next reads
 * it; a line is never changed, and its text is encrypted under the key of the customer.
 * A mail that answers the customer of a request counts as well, without a line here.
 * When nobody has spoken with the customer of an open request for longer than is configured, whose request it is gets a
 * reminder, once for each silence; what was silent too long is found by a search too.
 */
@NullMarked
package io.aftercare.intake.contactlog;

import org.jspecify.annotations.NullMarked;
