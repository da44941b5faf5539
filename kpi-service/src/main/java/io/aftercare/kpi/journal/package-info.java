/**
 * Everything that the other services tell, kept as it was told. An event enters once, with the fields that facts are
 * made of checked, so that what stands here can always be read. The journal is the only source of every figure: a new
 * indicator looks back over all events that were ever heard. Hearing is two inserts; nothing is computed in it.
 */
@NullMarked
package io.aftercare.kpi.journal;

import org.jspecify.annotations.NullMarked;
