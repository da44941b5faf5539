/**
 * Quarterly reports on consultations: what was asked most, for the director (S3.3-C4).
 * Some minutes after a quarter has ended in the service's time zone, one replica sums up what was recorded in it, by topic
 * and product line, and stores it as the report of that quarter; a report never changes again.
 * A quarter that ended while the service was down is made up for.
 * The director acknowledges a report and sets with it what the bulletin board shows in the next quarter (宣传栏, S3.3-C5).
 * The pages of the board are announcements that refer to the report.
 */
@NullMarked
package io.aftercare.intake.consultation.report;

import org.jspecify.annotations.NullMarked;
