/**
 * The spare parts of one repair, as far as the parts service has told and the technician has used them. An approved
 * plan asks for parts; the parts service reserves them, or is short of them, issues them, and takes back what was not
 * needed. Work starts when the parts of the plan are in the technician's hands (T40). Only parts that were issued can
 * be used (S1-3.3d). A revised plan names everything that
 * the repair needs, with what it has already (T43); the parts service reserves the rest, so that a repair may have
 * several reservations. The price is the one at which a part was reserved, and the fee statement is made from it.
 */
@NullMarked
package io.aftercare.repair.sparepart;

import org.jspecify.annotations.NullMarked;
