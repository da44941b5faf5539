/**
 * Cooperation between departments: whoever serves a customer asks another department for what lies outside the own
 * duty, with a time by which it is needed (S1-2.2.1b, S3.3-D2, S3.5-B4, S3.5-D1); a department is a group of roles.
 * The department accepts and answers, or refuses with a reason; whoever of it is there may do so, and where people in
 * charge are named, the next one is asked when the one before is silent.
 * When it refuses or is silent, the first responder of the request may complain to the responsible manager, once, and
 * the manager acknowledges that in time (S3.3-D4).
 * A deadlock goes to the office: both sides give their opinions, the office decides, and what it decides binds, so that
 * a superior is told when the answer is late all the same (S3.5-D2).
 * Every step is kept for the timeline of the request and the file of the customer (S2-1.3c, S3.5-G1); no other service
 * is told.
 */
@NullMarked
package io.aftercare.intake.cooperation;

import org.jspecify.annotations.NullMarked;
