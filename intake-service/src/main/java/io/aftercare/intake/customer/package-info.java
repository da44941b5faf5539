/**
 * Customers: the persons and firms that ask for service, each known to one partner network by its telephone number.
 * What could reach or name a person is encrypted under a key of that person, and the number is found by a keyed hash.
 * Who may see a customer in clear depends on the role; everybody else sees a mask, and every clear reading is audited.
 * A technician sees a customer only while a visit to that customer, or the customer's product, is in his hands.
 * The other services know a customer by its id alone; all they are told is that one has been erased.
 */
@NullMarked
package io.aftercare.intake.customer;

import org.jspecify.annotations.NullMarked;
