package io.aftercare.intake.document;

import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Who may know that a document exists and where it lies; keepers always may. */
enum Confidentiality {
    /** All of our own staff who may use the register. */
    GENERAL(Set.of()),
    RESTRICTED(Set.of(Roles.MANAGER, Roles.QUALITY_SUPERVISOR, Roles.STATION_HEAD, Roles.TECH_SUPPORT)),
    /** Each reading is audited. */
    CONFIDENTIAL(Set.of(Roles.MANAGER));

    private final Set<String> readers;

    Confidentiality(Set<String> readers) {
        this.readers = readers;
    }

    static List<Confidentiality> of(Caller caller, boolean keeper) {
        return Arrays.stream(values())
                .filter(level -> keeper
                        || level.readers.isEmpty()
                        || level.readers.stream().anyMatch(caller::hasRole))
                .toList();
    }
}
