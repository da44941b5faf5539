/**
 * What shall be done to a product, in versions. A plan names steps, parts and labour (S0-3.2c); it waits for the head of
 * the outlet, who is never its author, or is approved at once where the policy asks for nobody (S0-3.2d, T37). A plan
 * that is sent back stays as it was, and the next one is the next version. While work is under way a plan may
 * be revised, and the next version goes through the same gates (T43). The repair decides when a plan may be
 * submitted; this package decides who may decide it.
 */
@NullMarked
package io.aftercare.repair.plan;

import org.jspecify.annotations.NullMarked;
