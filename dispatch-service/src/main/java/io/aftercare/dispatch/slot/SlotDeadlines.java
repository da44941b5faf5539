package io.aftercare.dispatch.slot;

import io.aftercare.kit.time.DeadlineHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What happens to slots when nothing happened in time. */
final class SlotDeadlines {
    static final String HOLD = "appointment-slot-hold";
    static final String OFFERS = "appointment-slot-offers";

    private SlotDeadlines() {}

    /** The customer did not decide: the capacity is free again. */
    @ApplicationScoped
    static class Hold implements DeadlineHandler {
        private final AppointmentSlots slots;
        private final Clock clock;

        Hold(AppointmentSlots slots, Clock clock) {
            this.slots = slots;
            this.clock = clock;
        }

        @Override
        public String kind() {
            return HOLD;
        }

        @Override
        public void onDue(UUID slotId, Instant dueAt) {
            slots.locked(slotId).ifPresent(slot -> slot.expire(clock.instant()));
        }
    }

    /** Nobody took up these offers. */
    @ApplicationScoped
    static class Offers implements DeadlineHandler {
        private final AppointmentSlots slots;

        Offers(AppointmentSlots slots) {
            this.slots = slots;
        }

        @Override
        public String kind() {
            return OFFERS;
        }

        @Override
        public void onDue(UUID searchId, Instant dueAt) {
            slots.forgetOffersOf(searchId);
        }
    }
}
