/**
 * The schedule board of an outlet for a day: who works when, which visit is when, what has no time yet, what conflicts.
 * It only reads, in a few queries bounded in size, and knows no rule of its own but the five kinds of conflict.
 * Times are told as the clock on the outlet's wall shows them, with the offset.
 * Whoever looks at it longer opens a stream of server-sent events, which goes on behind the position that the board
 * tells; a stream that broke goes on behind its last event, on any replica. A stream asks for the next events only when
 * the former ones are sent, so a slow reader costs a connection and nothing else, and a reader who is gone costs nothing.
 */
@NullMarked
package io.aftercare.dispatch.board;

import org.jspecify.annotations.NullMarked;
