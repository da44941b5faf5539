/**
 * Merges of assets: one product that was written down twice, with another serial number or model, is one again, and two
 * that were taken for one become two.
 * Nothing moves: requests keep the asset that they were written for, and whoever asks for one of them gets what happened
 * to both; the facts of the survivor decide what is free for the customer.
 * A merge says what was found under what from then on, who decided it and why; undoing it takes back exactly that.
 * Nobody is told, and only products of one person are merged.
 * The reason may name people, so it is encrypted under the key of the customer.
 */
@NullMarked
package io.aftercare.intake.assetmerge;

import org.jspecify.annotations.NullMarked;
