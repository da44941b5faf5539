/**
 * The route optimiser measured on public instances of the vehicle routing problem with time windows, beside jsprit in
 * the same run. The optimiser is the one that plans technicians: a vehicle becomes a shift, a customer a visit. What
 * either engine answers is judged by {@code Checker}, which knows nothing of both. Costs are compared with the best
 * known ones of {@code bks.csv}; an instance without one is still solved and checked.
 */
@NullMarked
package io.aftercare.benchmarks.routes;

import org.jspecify.annotations.NullMarked;
