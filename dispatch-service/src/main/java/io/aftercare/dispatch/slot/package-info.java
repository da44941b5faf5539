/**
 * An appointment slot: a window in which one technician has room for one customer. A search offers slots; an offer takes
 * no capacity. The customer's choice is held for some minutes and then booked, which gives the visit to the technician
 * with the window as its appointment, all at once; or it is released, or expires. What is held or booked cannot be held
 * by anybody else: the technician's row is locked while the day is looked at again, and PostgreSQL refuses a second
 * slot over the same time. When a visit is moved otherwise or cancelled, its slot is released.
 */
@NullMarked
package io.aftercare.dispatch.slot;

import org.jspecify.annotations.NullMarked;
