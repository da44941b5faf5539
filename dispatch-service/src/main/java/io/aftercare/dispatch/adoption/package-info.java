/**
 * What a finished plan proposes becomes true, visit by visit. The plan knows each visit as it was when the plan was asked
 * for; a visit that anybody changed since is a <em>conflict</em>: both sides are shown, and it stays as it is until the
 * caller chooses. What was decided about a visit is noted, so that adopting again goes on where the last call ended and
 * changes nothing twice. An adopted visit is proposed to its technician as if a dispatcher had done it by hand, with the
 * planned time; it tells the usual events.
 */
@NullMarked
package io.aftercare.dispatch.adoption;

import org.jspecify.annotations.NullMarked;
