/**
 * The tiers of support: hotline, remote, on site, each with its outcome on record (S3.5-I1, S3.5-I2a, S3.5-I3a).
 * An attempt says who tried what, when, and how it ended; a tier may be left out for a reason that is recorded too.
 * Where the policy of the request asks for the order, nobody comes before the tiers before were tried or left out.
 * What the customer was told on the telephone, a remote session and a repair leave their outcome here by themselves.
 * An attempt is never changed, and the status of the request does not follow from it.
 */
@NullMarked
package io.aftercare.intake.tier;

import org.jspecify.annotations.NullMarked;
