/**
 * Saved filters: conditions of a search that somebody wants to use again under a name.
 * A filter belongs to its maker, in whose list its name is unique; shared, the maker's team may use it too: everybody
 * of the same outlet, or of the whole company, or of the same partner.
 * Using one shows what the user may see, not what its maker sees.
 * Conditions may tell of a person, so they are kept encrypted under a key of the filter's own; removing it destroys the key.
 * A filter has no history and is no event.
 */
@NullMarked
package io.aftercare.intake.find.saved;

import org.jspecify.annotations.NullMarked;
