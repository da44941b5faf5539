package io.aftercare.repair.bench;

import io.aftercare.kit.http.IllegalTransition;
import java.util.Set;
import java.util.UUID;

/** 409: the life of this repair does not allow the step now. */
class IllegalRepairTransition extends IllegalTransition {
    IllegalRepairTransition(UUID id, RepairStatus from, RepairStatus to, Set<RepairStatus> allowed) {
        super("Repair", id, from, to, allowed);
    }
}
