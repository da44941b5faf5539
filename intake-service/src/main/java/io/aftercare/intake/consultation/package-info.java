/**
 * Consultations: questions that are answered without a service request (咨询服务记录, S3.3-C1).
 * A record says who asked, about which product line and topic, what was asked and answered, and which article helped.
 * A question that nobody can answer at once stays open until somebody answers it.
 * What was said is encrypted under the key of the customer, or under a key of the record where nobody is named.
 * Once in a quarter the records are summed up for the director, see the package {@code report} (S3.3-C4).
 */
@NullMarked
package io.aftercare.intake.consultation;

import org.jspecify.annotations.NullMarked;
