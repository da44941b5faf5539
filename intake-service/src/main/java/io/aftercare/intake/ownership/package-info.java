/**
 * Whose a request is, and the words by which people group requests.
 * The owner is the login of whoever answers for the request at present, given and taken by the desk; the first responder
 * stays responsible for the customer all the same (S3.3-D1).
 * Every change of the owner leaves a row and stands in the timeline; it is no event, because no other service acts on it.
 * Tags are free words without rules of their own, seen by everybody who sees the request; they are no place for names.
 * Both change the version of the request, so that two people cannot overwrite each other.
 */
@NullMarked
package io.aftercare.intake.ownership;

import org.jspecify.annotations.NullMarked;
