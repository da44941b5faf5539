package io.aftercare.dispatch.situation;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a situation report is about, a visit or a shift.
 *
 * @param personId under whose key the words are: the customer of the visit, or the report itself
 */
@Embeddable
record Subject(@Nullable UUID visitId, @Nullable UUID shiftId, UUID personId) {}
