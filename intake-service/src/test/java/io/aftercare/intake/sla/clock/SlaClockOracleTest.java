package io.aftercare.intake.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.sla.clock.SlaAlarm.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The clock against the oracle: policies, calendars and histories by chance, around every change of wall clocks. */
class SlaClockOracleTest {
    private static final int LIVES = 2_500;
    private static final int SHORT_LIVES = 250;

    /** Five days in minutes. */
    @Test
    void theClockAgreesWithTheOracleMinuteByMinute() {
        for (var seed = 0; seed < LIVES; seed++) {
            compare(seed, ALife.of(seed, ChronoUnit.MINUTES, 5 * 24 * 60), ChronoUnit.MINUTES);
        }
    }

    /** Two hours in seconds. */
    @Test
    void theClockAgreesWithTheOracleSecondBySecond() {
        for (var seed = 0; seed < SHORT_LIVES; seed++) {
            compare(seed, ALife.of(seed, ChronoUnit.SECONDS, 2 * 60 * 60), ChronoUnit.SECONDS);
        }
    }

    /** Else agreement would say little: chance reaches all there is. */
    @Test
    void theLivesReachEveryStateSegmentAndAlarm() {
        var states = new EnumMap<SlaState, Integer>(SlaState.class);
        var kinds = EnumSet.noneOf(SlaSegment.Kind.class);
        var steps = EnumSet.noneOf(Step.class);
        var reopened = 0;
        for (var seed = 0; seed < LIVES; seed++) {
            var life = ALife.of(seed, ChronoUnit.MINUTES, 5 * 24 * 60);
            for (var run : SlaClock.runs(life.goal(), life.asRecorded(), life.now())) {
                states.merge(run.state(), 1, Integer::sum);
                run.segments().forEach(segment -> kinds.add(segment.kind()));
                run.reached().forEach(alarm -> steps.add(alarm.step()));
                reopened += run.number() > 1 ? 1 : 0;
            }
        }

        assertThat(states).containsOnlyKeys(SlaState.values());
        assertThat(states.values()).allMatch(count -> count > 50);
        assertThat(kinds).containsExactly(SlaSegment.Kind.values());
        assertThat(steps).containsExactly(Step.values());
        assertThat(reopened).isGreaterThan(200);
    }

    private static void compare(long seed, ALife life, ChronoUnit step) {
        var expected = new StepByStep(life.goal(), life.asHappened(), step).lives(life.now());

        var runs = SlaClock.runs(life.goal(), life.asRecorded(), life.now());

        assertThat(runs).as("runs of life %d", seed).hasSameSizeAs(expected);
        for (var i = 0; i < runs.size(); i++) {
            compare("life " + seed + ", run " + (i + 1), runs.get(i), expected.get(i), step);
        }
    }

    private static void compare(String what, SlaRun run, StepByStep.Life expected, ChronoUnit step) {
        assertThat(run.state()).as("state of %s", what).isEqualTo(expected.state);
        assertThat(run.startedAt()).as("start of %s", what).isEqualTo(expected.startedAt);
        assertThat(run.target()).as("target of %s", what).isEqualTo(expected.target);
        assertThat(run.counted()).as("counted time of %s", what).isEqualTo(Duration.of(expected.counted, step));
        assertThat(run.dueAt()).as("due moment of %s", what).isEqualTo(expected.dueAt);
        assertThat(run.metAt()).as("met moment of %s", what).isEqualTo(expected.metAt);
        assertThat(run.breachedAt()).as("breach of %s", what).isEqualTo(expected.told.get("1 breach"));
        assertThat(run.next().map(SlaAlarm::at).orElse(null))
                .as("next alarm of %s", what)
                .isEqualTo(expected.nextAt);
        assertThat(told(run)).as("alarms of %s", what).isEqualTo(expected.told);
        assertThat(letters(run, step)).as("segments of %s", what).isEqualTo(expected.letters.toString());
        if (run.target() != null) {
            assertThat(run.remaining()).isEqualTo(run.target().within().minus(Duration.of(expected.counted, step)));
        }
    }

    private static Map<String, Instant> told(SlaRun run) {
        var told = new TreeMap<String, Instant>();
        for (var alarm : run.reached()) {
            told.put(
                    switch (alarm.step()) {
                        case WARNING -> "0 warning";
                        case BREACH -> "1 breach";
                        case ESCALATION -> "2 " + alarm.level() + " " + alarm.role();
                    },
                    alarm.at());
        }
        return told;
    }

    /** Every step of the run as a letter; segments must follow each other without gap and differ from their neighbours. */
    private static String letters(SlaRun run, ChronoUnit step) {
        var letters = new StringBuilder();
        var at = run.startedAt();
        for (var segment : run.segments()) {
            assertThat(segment.from()).isEqualTo(at);
            var letter =
                    switch (segment.kind()) {
                        case COUNTED -> '+';
                        case OUTSIDE_HOURS -> 'o';
                        case PAUSED -> segment.reason() == PauseReason.WAITING_FOR_CUSTOMER ? 'c' : 'p';
                    };
            assertThat(letters.isEmpty() || letters.charAt(letters.length() - 1) != letter)
                    .as("neighbours differ")
                    .isTrue();
            letters.repeat(letter, Math.toIntExact(step.between(segment.from(), segment.until())));
            at = segment.until();
        }
        assertThat(at).isEqualTo(run.until());
        return letters.toString();
    }
}
