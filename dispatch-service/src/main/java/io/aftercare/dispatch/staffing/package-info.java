/**
 * Whether an outlet has staff by its business volume (S2-2.1a, 按業務量配置). For a span of days the report counts, for
 * each weekday in the time of the outlet, the visits that its technicians were asked for: how many are done and how many
 * still open; and the hours of the shifts of its roster, cut at midnight, with the number of people who had them. What
 * comes of it, more people or other shifts, is for those to decide who read it.
 */
@NullMarked
package io.aftercare.dispatch.staffing;

import org.jspecify.annotations.NullMarked;
