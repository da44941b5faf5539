/**
 * The appointments of a technician as a calendar (iCalendar, RFC 5545) that any calendar program reads: what was agreed
 * with customers is confirmed, what only a plan says is tentative. A calendar leaves our house, for programs and their
 * makers' servers copy it, so it says what is to be done, for which product and how urgently, and never who the customer is
 * or where he or she lives (S0-4.1c); the visit itself is opened with its id. It is read with a token, or by a secret
 * address that a technician or a leader makes and revokes.
 */
@NullMarked
package io.aftercare.dispatch.calendar;

import org.jspecify.annotations.NullMarked;
