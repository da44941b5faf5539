/**
 * Measurements of a running platform, one command each, for example {@code ./aftercare bench intake}. Every figure stands
 * beside its reference from the same run on the same machine, because machines differ and are shared: ratios and medians
 * mean more than single numbers. Nothing here is a test; nothing in this package writes into business tables by hand.
 */
@NullMarked
package io.aftercare.benchmarks;

import org.jspecify.annotations.NullMarked;
