/**
 * Questions to experts: what nobody at the desk can answer at once is asked of a group that can (S3.3-C2, S2-3.1d).
 * The customer is told when the reply will come, and that promise is what counts: it ends with the reply to the customer.
 * An expert answers, then somebody tells the customer; a question that has become needless is withdrawn.
 * When the promised moment passes without a reply, a superior is told once; the question stays open and stands in the
 * list of what is overdue.
 */
@NullMarked
package io.aftercare.intake.expert;

import org.jspecify.annotations.NullMarked;
