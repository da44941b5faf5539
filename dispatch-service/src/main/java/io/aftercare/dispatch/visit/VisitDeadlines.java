package io.aftercare.dispatch.visit;

import io.aftercare.kit.time.DeadlineHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What happens to a visit when nothing happened in time. */
final class VisitDeadlines {
    private VisitDeadlines() {}

    /** No answer of the technician: the next one is asked (S4-3.1a). */
    @ApplicationScoped
    static class Acceptance implements DeadlineHandler {
        private final VisitReactions reactions;

        Acceptance(VisitReactions reactions) {
            this.reactions = reactions;
        }

        @Override
        public String kind() {
            return Agenda.ACCEPTANCE;
        }

        @Override
        public void onDue(UUID visitId, Instant dueAt) {
            reactions.acceptanceDue(visitId);
        }
    }

    /** No time agreed with the customer: the dispatcher is told (S1-4.1a, S1-4.1c). */
    @ApplicationScoped
    static class Contact implements DeadlineHandler {
        private final VisitReactions reactions;

        Contact(VisitReactions reactions) {
            this.reactions = reactions;
        }

        @Override
        public String kind() {
            return Agenda.CONTACT;
        }

        @Override
        public void onDue(UUID visitId, Instant dueAt) {
            reactions.contactDue(visitId);
        }
    }

    /** Nobody has left in time: the dispatcher is told (S3.5-I3b). */
    @ApplicationScoped
    static class Departure implements DeadlineHandler {
        private final VisitReactions reactions;

        Departure(VisitReactions reactions) {
            this.reactions = reactions;
        }

        @Override
        public String kind() {
            return Agenda.DEPARTURE;
        }

        @Override
        public void onDue(UUID visitId, Instant dueAt) {
            reactions.stepDue(visitId);
        }
    }

    /** Nobody has arrived in time: the dispatcher is told (S1-4.1b). */
    @ApplicationScoped
    static class Arrival implements DeadlineHandler {
        private final VisitReactions reactions;

        Arrival(VisitReactions reactions) {
            this.reactions = reactions;
        }

        @Override
        public String kind() {
            return Agenda.ARRIVAL;
        }

        @Override
        public void onDue(UUID visitId, Instant dueAt) {
            reactions.stepDue(visitId);
        }
    }

    /** Nobody is asked: another search. */
    @ApplicationScoped
    static class Unassigned implements DeadlineHandler {
        private final VisitReactions reactions;

        Unassigned(VisitReactions reactions) {
            this.reactions = reactions;
        }

        @Override
        public String kind() {
            return Agenda.UNASSIGNED;
        }

        @Override
        public void onDue(UUID visitId, Instant dueAt) {
            reactions.searchDue(visitId);
        }
    }
}
