package io.aftercare.dispatch.slot;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: the capacity is gone, or the time to decide is over; another search shows what is left. */
final class SlotRefusal extends ProblemException {
    private SlotRefusal(UUID slotId, String code, String detail) {
        super(409, code, detail, Map.of("slotId", slotId));
    }

    static SlotRefusal taken(UUID slotId) {
        return new SlotRefusal(
                slotId, "slot-taken", "The technician has no room in this window any more; please search again");
    }

    static SlotRefusal offerExpired(UUID slotId) {
        return new SlotRefusal(slotId, "slot-offer-expired", "The offer is not good any more; please search again");
    }

    static SlotRefusal holdExpired(UUID slotId) {
        return new SlotRefusal(slotId, "slot-hold-expired", "The time of the hold is over; please search again");
    }
}
