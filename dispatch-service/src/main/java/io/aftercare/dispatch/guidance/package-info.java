/**
 * What technical support (技術支持組) gives the repair group for a visit: the plan of the work and technical guidance
 * (S1-3.2b). Whoever asked for the visit, or technical support, gives them as soon as there is the visit, and may give
 * them anew until somebody has left; the newest edition counts and the former ones stay. The technician, and whoever
 * goes along, reads them. They are free text that may name the customer, so they are encrypted under the customer's key
 * and every reading is noted.
 */
@NullMarked
package io.aftercare.dispatch.guidance;

import org.jspecify.annotations.NullMarked;
