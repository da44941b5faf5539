/**
 * When a follow-up call is due. The policies count in working days of one calendar for the whole company (S1-3.4b,
 * S2-3.3b), not of the outlet that did the repair, because the call centre makes the calls (S3.3-E1a). The calendar has
 * the office hours and the public holidays of one country in one time zone, both from configuration. A follow-up is
 * due at the end of office hours of its last day. A call may be made at any hour; only the due time needs a calendar.
 */
@NullMarked
package io.aftercare.feedback.calendar;

import org.jspecify.annotations.NullMarked;
