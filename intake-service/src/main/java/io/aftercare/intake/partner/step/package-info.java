/**
 * What has to be done in Keycloak for a partner, step by step.
 * Steps are rows, asked for in the transaction of the change that needs them, and done in their order.
 * A deadline of the partner begins the work, on any replica; each step can be done twice without harm.
 * What fails is tried again with growing pauses, and says why; the steps behind it wait.
 * A step that is not wanted any more is skipped.
 */
@NullMarked
package io.aftercare.intake.partner.step;

import org.jspecify.annotations.NullMarked;
