/**
 * Webhooks: addresses of a partner that are told what happens to its requests, as soon as it happens.
 * A webhook reads the partner's feed from the moment it was made and is ACTIVE until somebody disables it.
 * We disable it ourselves when its receiver answers 410 or takes nothing for days; removing it is for good.
 * Its secret signs every letter; after a rotation the former secret signs too for a while.
 * How letters are sent is told in the package delivery.
 */
@NullMarked
package io.aftercare.intake.webhook;

import org.jspecify.annotations.NullMarked;
