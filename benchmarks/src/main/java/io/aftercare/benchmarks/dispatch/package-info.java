/**
 * How well and how fast dispatch decides, measured without a running stack. A day is generated from a seed: technicians
 * with skills and a pause, visits with windows and priorities in a town of 40 km. What is measured is the code of the
 * service: {@code Routing} with the optimiser behind it, and {@code AssignmentPolicy}. A checker that knows neither reads
 * every plan. Nothing here is tuned to the generated day.
 */
@NullMarked
package io.aftercare.benchmarks.dispatch;

import org.jspecify.annotations.NullMarked;
