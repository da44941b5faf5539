package io.aftercare.dispatch.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.dispatch.duty.Handover.Discrepancy;
import io.aftercare.dispatch.duty.Handover.Item;
import io.aftercare.dispatch.duty.PublishRoster.PlannedShift;
import io.aftercare.dispatch.duty.Shift.RefusalReason;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step in every status of a shift, each reached by living. */
class ShiftStatusTest {
    private static final Instant FROM = Instant.parse("2026-09-01T00:00:00Z");
    private static final Instant UNTIL = FROM.plus(Duration.ofHours(8));
    private static final List<Item> ITEMS = List.of(new Item("telephone", 2));

    private enum Step {
        CHECK_IN(ShiftStatus.PLANNED, ShiftStatus.CHECKED_IN, shift -> shift.checkIn(FROM)),
        START(ShiftStatus.CHECKED_IN, ShiftStatus.ACTIVE, shift -> shift.start(FROM)),
        NOTE(ShiftStatus.ACTIVE, ShiftStatus.ACTIVE, ShiftStatusTest::keepLog),
        OFFER(ShiftStatus.ACTIVE, ShiftStatus.HANDING_OVER, shift -> {
            if (shift.status() == ShiftStatus.ACTIVE) {
                keepLog(shift);
            }
            shift.offerHandover(ITEMS, true, UNTIL);
        }),
        ACCEPT(
                ShiftStatus.HANDING_OVER,
                ShiftStatus.HANDED_OVER,
                shift -> shift.acceptHandover(planned(), ITEMS, List.of(), true, UNTIL)),
        REFUSE(
                ShiftStatus.HANDING_OVER,
                ShiftStatus.ACTIVE,
                shift -> shift.refuseHandover(RefusalReason.UNCLEAN, UNTIL));

        private final ShiftStatus legalIn;
        private final ShiftStatus leadsTo;
        private final Consumer<Shift> step;

        Step(ShiftStatus legalIn, ShiftStatus leadsTo, Consumer<Shift> step) {
            this.legalIn = legalIn;
            this.leadsTo = leadsTo;
            this.step = step;
        }
    }

    static Stream<Arguments> matrix() {
        return Stream.of(ShiftStatus.values())
                .flatMap(status -> Stream.of(Step.values()).map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("matrix")
    void aStepIsTakenWhereItIsLegalAndRefusedElsewhere(ShiftStatus status, Step step) {
        var shift = in(status);

        if (step.legalIn == status) {
            step.step.accept(shift);

            assertThat(shift.status()).isEqualTo(step.leadsTo);
        } else {
            assertThatThrownBy(() -> step.step.accept(shift)).isInstanceOf(IllegalTransition.class);

            assertThat(shift.status()).isEqualTo(status);
        }
    }

    /** S3.7-C2 */
    @Test
    void whoWaitsForTheNextPersonWorksOvertime() {
        var shift = in(ShiftStatus.HANDING_OVER);

        shift.acceptHandover(planned(), ITEMS, List.of(), true, UNTIL.plus(Duration.ofMinutes(25)));

        assertThat(shift.overtimeMinutes()).isEqualTo(25);
    }

    /** S3.3-B3a */
    @Test
    void whoIsThereFiveMinutesEarlyIsInTime() {
        var early = planned();
        var late = planned();

        early.checkIn(FROM.minus(Duration.ofMinutes(5)));
        late.checkIn(FROM.minus(Duration.ofMinutes(4)));

        assertThat(early.checkInDue()).isEqualTo(FROM.minus(Duration.ofMinutes(5)));
        assertThat(early.checkedInInTime()).isTrue();
        assertThat(late.checkedInInTime()).isFalse();
        assertThat(late.minutesLate()).isZero();
    }

    /** S3.3-B3a: without a count of items nothing is handed over. */
    @Test
    void itemsThatAreNotCountedAreMissing() {
        var handover = Handover.stated(List.of(new Item("telephone", 2), new Item("water-dispenser", 1)), "a", UNTIL);

        assertThat(handover.isExplained(List.of(new Item("telephone", 2)), List.of()))
                .isFalse();
    }

    /** S3.3-B3b */
    @Test
    void everyDifferenceOfTheCountsNeedsAReason() {
        var handover = Handover.stated(List.of(new Item("telephone", 2), new Item("computer", 1)), "a", UNTIL);
        var found = List.of(new Item("telephone", 1), new Item("water-dispenser", 1));

        assertThat(handover.isExplained(handover.items(), List.of())).isTrue();
        assertThat(handover.isExplained(found, reasons("telephone", "computer")))
                .isFalse();
        assertThat(handover.isExplained(found, reasons("telephone", "computer", "water-dispenser")))
                .isTrue();
    }

    @Test
    void theDiagramShowsTheStatuses() {
        StatusDiagram.check(Path.of("docs/shift-status.mmd"), ShiftStatus.class);
    }

    private static Shift in(ShiftStatus status) {
        var shift = planned();
        Stream.of(Step.CHECK_IN, Step.START, Step.OFFER, Step.ACCEPT)
                .limit(status.ordinal())
                .forEach(step -> step.step.accept(shift));
        return shift;
    }

    private static Shift planned() {
        var planned = new PlannedShift("telephone", "agent-01", null, FROM, UNTIL);
        return new Shift(UUID.fromString("01993f5e-7c00-7a10-8000-0000000000f1"), "SH-01", planned, false, FROM);
    }

    private static void keepLog(Shift shift) {
        for (var section : LogEntry.Section.values()) {
            shift.note(section, "As usual", FROM);
        }
    }

    private static List<Discrepancy> reasons(String... items) {
        return Stream.of(items).map(item -> new Discrepancy(item, "Broken")).toList();
    }
}
