/**
 * The catalogue: which parts the company has designated for repairs, and what one piece costs. A part is known by its
 * part number, which never changes; its price may change and does so for later reservations only. A plan that names a
 * part number outside the catalogue is never lost: its reservation waits as short. Other features ask
 * {@link io.aftercare.parts.catalogue.Catalogue} for prices and learn nothing else.
 */
@NullMarked
package io.aftercare.parts.catalogue;

import org.jspecify.annotations.NullMarked;
