package io.aftercare.dispatch.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.dispatch.assignment.Candidate;
import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.assignment.Station;
import io.aftercare.dispatch.offer.Ask;
import io.aftercare.dispatch.offer.OfferPolicy;
import io.aftercare.dispatch.offer.Placement;
import io.aftercare.dispatch.slot.AppointmentSlot.Search;
import io.aftercare.dispatch.travel.GreatCircleTravel;
import io.aftercare.dispatch.travel.Traffic;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step in every status of a slot, each reached by living. */
class SlotStatusTest {
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration HOLD = Duration.ofMinutes(10);
    private static final Instant OVER = AT.plus(HOLD);
    private static final UUID VISIT = UUID.fromString("01993f5e-7c00-7a10-8000-0000000000d1");
    private static final Placement PLACEMENT = new Placement(AT, AT.plus(Duration.ofHours(1)), 0);

    private enum Step {
        HOLD(EnumSet.of(SlotStatus.OFFERED), SlotStatus.HELD, slot -> slot.hold(PLACEMENT, AT, OVER)),
        BOOK(EnumSet.of(SlotStatus.HELD), SlotStatus.BOOKED, slot -> slot.book(VISIT, AT)),
        RELEASE(EnumSet.of(SlotStatus.HELD, SlotStatus.BOOKED), SlotStatus.RELEASED, slot -> slot.release(AT));

        private final Set<SlotStatus> legalIn;
        private final SlotStatus leadsTo;
        private final Consumer<AppointmentSlot> step;

        Step(Set<SlotStatus> legalIn, SlotStatus leadsTo, Consumer<AppointmentSlot> step) {
            this.legalIn = legalIn;
            this.leadsTo = leadsTo;
            this.step = step;
        }
    }

    static Stream<Arguments> matrix() {
        return Stream.of(SlotStatus.values())
                .flatMap(status -> Stream.of(Step.values()).map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("matrix")
    void aStepIsTakenWhereItIsLegalAndRefusedElsewhere(SlotStatus status, Step step) {
        var slot = in(status);

        if (step.legalIn.contains(status)) {
            step.step.accept(slot);

            assertThat(slot.status()).isEqualTo(step.leadsTo);
        } else {
            assertThatThrownBy(() -> step.step.accept(slot)).isInstanceOf(IllegalTransition.class);

            assertThat(slot.status()).isEqualTo(status);
        }
    }

    @Test
    void aHoldExpiresWhenItsTimeIsOverAndNotBefore() {
        var slot = in(SlotStatus.HELD);

        slot.expire(OVER.minusNanos(1_000));
        assertThat(slot.status()).isEqualTo(SlotStatus.HELD);

        slot.expire(OVER);
        assertThat(slot.status()).isEqualTo(SlotStatus.EXPIRED);
    }

    @Test
    void aHoldWhoseTimeIsOverIsNotBooked() {
        assertThatThrownBy(() -> in(SlotStatus.HELD).book(VISIT, OVER))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("slot-hold-expired"));
    }

    @Test
    void anOldOfferIsNotHeld() {
        assertThatThrownBy(() -> in(SlotStatus.OFFERED).hold(PLACEMENT, OVER, OVER.plus(HOLD)))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("slot-offer-expired"));
    }

    @Test
    void aBookedSlotIsNotGivenUpByHand() {
        assertThatThrownBy(() -> in(SlotStatus.BOOKED).giveUp(AT)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void theDiagramShowsTheStatuses() {
        StatusDiagram.check(Path.of("docs/appointment-slot-status.mmd"), SlotStatus.class);
    }

    private static AppointmentSlot in(SlotStatus status) {
        var slot = offered();
        switch (status) {
            case OFFERED -> {}
            case HELD -> Step.HOLD.step.accept(slot);
            case BOOKED -> Stream.of(Step.HOLD, Step.BOOK).forEach(step -> step.step.accept(slot));
            case RELEASED -> Stream.of(Step.HOLD, Step.RELEASE).forEach(step -> step.step.accept(slot));
            case EXPIRED -> {
                Step.HOLD.step.accept(slot);
                slot.expire(OVER);
            }
        }
        return slot;
    }

    private static AppointmentSlot offered() {
        var place = new Place(40.742, -73.769);
        var calendar = new WorkingCalendar(WeeklyHours.ALWAYS, ZoneId.of("America/New_York"), Holidays.NONE);
        var technician = new Candidate(
                UUID.fromString("01993f5e-7c00-7a10-8000-0000000000e1"),
                "tech-05",
                true,
                new Station("NYC-QN", place, 60, true),
                place,
                60,
                Set.of("heating"),
                calendar,
                List.of(),
                0,
                8);
        var need = new SlotNeed("acme", "heating", Priority.P3, 40.742, -73.769, 60, null);
        var ask = new Ask(place, Priority.P3, AT, AT.plus(Duration.ofDays(1)), Duration.ofHours(1), null);
        var market = new OfferPolicy.Market(
                Map.of(),
                Map.of("NYC-QN", calendar),
                Duration.ofHours(2),
                new GreatCircleTravel(1.3, 40, Traffic.FREE));
        var offer =
                OfferPolicy.decide(ask, List.of(technician), market, 1).offers().getFirst();
        return AppointmentSlot.offer(VISIT, new Search(VISIT, null, need, AT, OVER), offer);
    }
}
