/**
 * Why a technician was asked. Each decision about a visit is kept as it was taken, with the best of the ranking, the
 * terms of their scores, and the obstacles of the nearest who could not go. It is never computed again: technicians
 * move, get busy and go on leave, and the question is what was known at that moment.
 */
@NullMarked
package io.aftercare.dispatch.explanation;

import org.jspecify.annotations.NullMarked;
