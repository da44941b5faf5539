/**
 * Notes of colleagues to each other on a request (S2-1.3c): whom they concern is mentioned in them and finds them in a
 * list of its own.
 * A hand-over is a note with which the request becomes somebody else's; the first responder stays (S3.3-D1).
 * A note is never changed, is seen by staff who see the request and not by partners, and stands in the timeline.
 * Its text is encrypted under the key of the customer, because notes name people.
 * What the customer was told is no note: see the log of contacts.
 */
@NullMarked
package io.aftercare.intake.note;

import org.jspecify.annotations.NullMarked;
