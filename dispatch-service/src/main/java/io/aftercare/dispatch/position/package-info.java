/**
 * Where technicians are, live and only as long as that helps to send the nearest one.
 * A technician gives consent and withdraws it at any time; without it, and off duty, no position is taken.
 * Only the last position is kept, encrypted under the technician's key, for a short time; then a sweep deletes it, and
 * withdrawal does at once.
 * Those who lead the outlet's technicians may read positions, and every reading is noted in the audit log for each
 * technician who was shown.
 */
@NullMarked
package io.aftercare.dispatch.position;

import org.jspecify.annotations.NullMarked;
