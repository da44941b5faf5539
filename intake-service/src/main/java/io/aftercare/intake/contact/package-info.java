/**
 * Contacts: the persons who speak for a customer, each with a role and the channel on which he or she likes to be met.
 * A contact that is active is found by its telephone number, and with it the customer for whom somebody calls.
 * What names or reaches a contact is encrypted under the key of the customer, so that both are erased together.
 * Whoever may see the customer may see its contacts, in the same way: in clear, or behind a mask.
 * A contact that has ended stays readable and is neither changed nor found by its number any more.
 */
@NullMarked
package io.aftercare.intake.contact;

import org.jspecify.annotations.NullMarked;
