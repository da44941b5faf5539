package io.aftercare.intake.identity;

import io.aftercare.intake.gram.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks for in one network, with keyed hashes in place of what is personal.
 *
 * @param phoneIndex of the whole number, where it is one
 * @param words the terms of what was said; none when nothing was
 */
record Asked(
        String partner,
        byte @Nullable [] phoneIndex,
        @Nullable String serial,
        Integer[] words,
        Profile profile) {}
