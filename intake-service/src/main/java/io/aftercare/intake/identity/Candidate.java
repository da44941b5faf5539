package io.aftercare.intake.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who shares something with the one who is looked for; nothing of it can be read. */
record Candidate(
        UUID customerId,
        @Nullable UUID mergedInto,
        boolean samePhone,
        boolean sameSerial,
        double sharedWords,
        Set<Integer> name,
        Set<Integer> address,
        Set<Integer> phone) {}
