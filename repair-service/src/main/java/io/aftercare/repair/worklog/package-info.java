/**
 * The work log of a repair: who took which step when, and what came out. Lines are only ever added. Whoever took a
 * step that is work on the product cannot accept that work later (S0-3.2e), so the log is what the inspection asks.
 * Labour adds up over all rounds of work, and every time that a repair is sent back to work is counted.
 */
@NullMarked
package io.aftercare.repair.worklog;

import org.jspecify.annotations.NullMarked;
