/**
 * Situation reports: whoever finds something on a visit or a shift that the leadership should know tells the head of the
 * department, truthfully and promptly (S3.8-E2b, 如實、及時向部門領導反映情況). The heads are those of {@code department}; what
 * is not said to be another department's goes to the repair department of a visit's outlet and to the station of a
 * shift's, and where that department has no head, or the head reports, to the station head. The head notes that it was
 * read and acknowledges it, with an answer if there is one. A new head takes over what is open.
 */
@NullMarked
package io.aftercare.dispatch.situation;

import org.jspecify.annotations.NullMarked;
