/**
 * Major incidents: a fault that stops a whole site, endangers somebody, or can make the news (S3.5-E1 to E3, S4-3.4c).
 * Whoever hears of it first reports it with four facts: time, place, phenomenon and response plan.
 * The manager in charge files it, informs top management and names a leader who tracks it until it is resolved.
 * After that a fault analysis report is owed to the customer and to the business department before it can be closed.
 * Filing, informing and the report have due moments; each one that passes is told once.
 */
@NullMarked
package io.aftercare.intake.incident;

import org.jspecify.annotations.NullMarked;
