/**
 * The figures by which service is judged (S2-4.1a): satisfaction, response time, resolution rate, complaint rate, and
 * those of the repair department (S0-5.1b). All are computed from the facts at the moment of asking, by one statement,
 * for any period, grouped as wanted. A request counts in the period in which it was reported. Who asks sees the
 * requests of the own partner or outlet only.
 */
@NullMarked
package io.aftercare.kpi.indicator;

import org.jspecify.annotations.NullMarked;
