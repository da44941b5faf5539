/**
 * Partners who try things out.
 * Their requests are marked and nobody is sent for them; other services leave them alone, too, by the code of the
 * partner.
 * Such a partner may begin again from nothing: its open requests are cancelled, its customers forgotten, its references
 * free again. What happened stays in its feed.
 * Resetting is worked off in the background, some customers at a time.
 */
@NullMarked
package io.aftercare.intake.partner.sandbox;

import org.jspecify.annotations.NullMarked;
