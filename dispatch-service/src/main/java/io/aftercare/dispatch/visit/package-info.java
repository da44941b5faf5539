/**
 * A visit: one job at a customer's place. It is requested by the service request, proposed to the technician whom the
 * {@code assignment} ranks best, and accepted, or refused or left unanswered and proposed to the next one; the third
 * failure is escalated to the dispatcher, and so is a visit that nobody can make, which is tried again every minute. The
 * technician then agrees a time with the customer, departs and arrives, or is missed or misses the customer, and another
 * time is agreed; from arrival on the repair goes on, and its
 * completion completes the visit. Until the repair has begun a cancelled request cancels the visit. Words: an
 * <em>attempt</em> is one proposal to one technician, a <em>job</em> is what the request said and every event carries on.
 */
@NullMarked
package io.aftercare.dispatch.visit;

import org.jspecify.annotations.NullMarked;
