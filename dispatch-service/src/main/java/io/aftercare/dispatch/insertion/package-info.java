/**
 * Where one more visit fits into a plan that is being carried out: an emergency, or a visit that has to go elsewhere. Every
 * duty of the plan is weighed with everything else in its order: what the visit would add to each term of the cost, or
 * every rule that keeps it out and what would change that. Nothing is decided here; a dispatcher who has chosen gives the
 * visit to the technician by hand.
 */
@NullMarked
package io.aftercare.dispatch.insertion;

import org.jspecify.annotations.NullMarked;
