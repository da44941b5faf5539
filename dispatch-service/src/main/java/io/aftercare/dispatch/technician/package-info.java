/**
 * The technicians: who they are, which outlet they belong to, what they can do, how far they go, when they work, and whether they take visits at all. A
 * technician is matched to the person who logs in by the login; the name is personal data and kept encrypted under the
 * technician's own key. The {@code Roster} gives the decision about a visit all technicians at once, from a copy that
 * every replica renews when the roster's revision has changed. The {@code Workload} holds how many open visits each has,
 * and is the one place where two decisions at the same time meet.
 */
@NullMarked
package io.aftercare.dispatch.technician;

import org.jspecify.annotations.NullMarked;
