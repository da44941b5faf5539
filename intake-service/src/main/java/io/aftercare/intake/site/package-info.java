/**
 * Sites: the places of a customer where its products stand, with the rules that hold there (S1-4.3b).
 * The address, the exact position and all free text are encrypted under the key of the customer.
 * What plans the way is in clear: the position rounded to about a hundred metres, the time zone, the SLA zone, the hours.
 * Whoever may see the customer may see its sites, in the same way: in clear, or without what leads to the door.
 * A site that has ended stays readable for the products that stood there, and takes no new ones.
 */
@NullMarked
package io.aftercare.intake.site;

import org.jspecify.annotations.NullMarked;
