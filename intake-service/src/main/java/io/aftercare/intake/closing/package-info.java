/**
 * How a request comes to its end: when all work, money and follow-up is done and nothing else keeps it open (T60, T61).
 * The request itself knows what its policy asks for; other features say here what else must be done first.
 * A feature that keeps a request open lets it go here again, once its own condition is met.
 * A kept request closes then and not before, at the moment of what was last.
 * A cancelled request ends at once, whatever is owed.
 */
@NullMarked
package io.aftercare.intake.closing;

import org.jspecify.annotations.NullMarked;
