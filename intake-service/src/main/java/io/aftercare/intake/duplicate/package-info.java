/**
 * Requests that turn out to be one matter: one of them is marked as a duplicate of the other, the original (S3.5-B7c).
 * Nothing moves: the duplicate keeps its customer, its texts and its clocks, and names its original; nobody works on it,
 * nobody is told of its promises, and no other service hears of the mark.
 * Taking the mark away leaves the request where it stood, with what came due meanwhile.
 * A duplicate ends with its original, cancelled as what it is, and that is told.
 * Only what nobody has set out for can be marked; a request under way is cancelled instead, which recalls it.
 */
@NullMarked
package io.aftercare.intake.duplicate;

import org.jspecify.annotations.NullMarked;
