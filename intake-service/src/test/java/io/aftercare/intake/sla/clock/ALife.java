package io.aftercare.intake.sla.clock;

import io.aftercare.intake.policy.EscalationStep;
import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.policy.SlaRules;
import io.aftercare.intake.policy.SlaSubject;
import io.aftercare.intake.policy.SlaTarget;
import io.aftercare.intake.policy.SlaTarget.Timing;
import io.aftercare.intake.sla.clock.SlaFact.CalendarChanged;
import io.aftercare.intake.sla.clock.SlaFact.Classified;
import io.aftercare.intake.sla.clock.SlaFact.Ended;
import io.aftercare.intake.sla.clock.SlaFact.ExemptionTold;
import io.aftercare.intake.sla.clock.SlaFact.Met;
import io.aftercare.intake.sla.clock.SlaFact.Opened;
import io.aftercare.intake.sla.clock.SlaFact.Paused;
import io.aftercare.intake.sla.clock.SlaFact.PolicyChanged;
import io.aftercare.intake.sla.clock.SlaFact.PriorityChanged;
import io.aftercare.intake.sla.clock.SlaFact.Reassigned;
import io.aftercare.intake.sla.clock.SlaFact.Reopened;
import io.aftercare.intake.sla.clock.SlaFact.Resumed;
import io.aftercare.intake.sla.clock.SlaFact.Started;
import io.aftercare.intake.sla.clock.SlaFact.ZoneChanged;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WeeklyHours.Interval;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A policy, calendars and a history by chance, the same for the same seed; all on whole steps of time. */
record ALife(SlaGoal goal, List<SlaFact> asRecorded, Instant now) {
    private static final List<String> ZONES = List.of(
            "UTC",
            "Asia/Shanghai",
            "America/New_York",
            "America/St_Johns",
            "America/Sao_Paulo",
            "America/Havana",
            "Africa/Casablanca",
            "Asia/Gaza",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Europe/Berlin",
            "Pacific/Apia",
            "Pacific/Chatham");
    private static final List<String> PARTNERS = List.of("acme", "globex");
    private static final List<String> LINES = List.of("WM", "WM-70", "TV", "WMX");
    private static final List<String> PRODUCTS = List.of("WM-70-A", "WM", "TV-55", "WMX-1");
    private static final List<String> SLA_ZONES = List.of("A", "B");

    static ALife of(long seed, ChronoUnit step, int longest) {
        return new Maker(new Random(seed), step, longest).live();
    }

    /** In the order in which they happened; what happened at once stays in the order of the records. */
    List<SlaFact> asHappened() {
        var sorted = new ArrayList<>(asRecorded);
        sorted.sort((one, other) -> one.at().compareTo(other.at()));
        return sorted;
    }

    private static final class Maker {
        private final Random random;
        private final ChronoUnit step;
        private final int longest;
        private final Instant start;
        private final List<WorkingCalendar> calendars;
        private final List<SlaRules> policies;

        Maker(Random random, ChronoUnit step, int longest) {
            this.random = random;
            this.step = step;
            this.longest = longest;
            var zone = zone();
            this.start = start(zone);
            this.calendars = List.of(calendar(zone), calendar(zone), calendar(zone()));
            this.policies = List.of(rules(1), rules(2));
        }

        ALife live() {
            var goal = oneOf(SlaGoal.values());
            var facts = new ArrayList<SlaFact>();
            for (var i = random.nextInt(14); i > 0; i--) {
                facts.add(fact(goal, moment()));
            }
            if (goal == SlaGoal.FIX) {
                facts.add(new Started(moment(), goal));
            }
            Collections.shuffle(facts, random);
            facts.addFirst(new Opened(
                    start,
                    new SlaSituation(
                            new SlaSubject(
                                    oneOf(PARTNERS),
                                    oneOf(PRODUCTS),
                                    random.nextBoolean() ? null : oneOf(Priority.values()),
                                    random.nextBoolean() ? null : oneOf(SLA_ZONES)),
                            policies.getFirst(),
                            calendars.getFirst())));
            return new ALife(goal, facts, start.plus(random.nextInt(longest + longest / 2), step));
        }

        private SlaFact fact(SlaGoal goal, Instant at) {
            var which = random.nextInt(4) == 0 ? oneOf(SlaGoal.values()) : goal;
            return switch (random.nextInt(22)) {
                case 0, 1, 2 -> new Paused(at, PauseReason.WAITING_FOR_CUSTOMER);
                case 3, 4, 5 -> new Resumed(at, PauseReason.WAITING_FOR_CUSTOMER);
                case 6, 7 -> new Paused(at, PauseReason.WAITING_FOR_PARTS);
                case 8, 9 -> new Resumed(at, PauseReason.WAITING_FOR_PARTS);
                case 10, 11 -> new PriorityChanged(at, oneOf(Priority.values()));
                case 12 -> new PolicyChanged(at, oneOf(policies));
                case 13 -> new ZoneChanged(at, random.nextInt(3) == 0 ? null : oneOf(SLA_ZONES));
                case 14 -> new CalendarChanged(at, oneOf(calendars));
                case 15 -> new Reassigned(at, "NYC-BK", oneOf(calendars));
                case 16 -> new Classified(at, oneOf(policies), oneOf(Priority.values()), oneOf(SLA_ZONES));
                case 17 -> new ExemptionTold(at, which, at.minus(random.nextInt(60), step));
                case 18 -> new Reopened(at);
                case 19 -> random.nextInt(3) == 0 ? new Ended(at) : new Reopened(at);
                case 20 -> new Started(at, which);
                default -> new Met(at, which);
            };
        }

        /** Now and then at the very start, or where another fact may be too. */
        private Instant moment() {
            return start.plus(
                    random.nextInt(4) == 0 ? (long) random.nextInt(8) * longest / 8 : random.nextInt(longest), step);
        }

        private SlaRules rules(int version) {
            var targets = new HashMap<List<Object>, SlaTarget>();
            for (var i = 1 + random.nextInt(30); i > 0; i--) {
                var target = new SlaTarget(
                        oneOf(SlaGoal.values()),
                        random.nextBoolean() ? null : oneOf(Priority.values()),
                        random.nextInt(3) > 0 ? null : oneOf(SLA_ZONES),
                        random.nextInt(3) > 0 ? null : oneOf(LINES),
                        random.nextInt(3) > 0 ? null : oneOf(PARTNERS),
                        seconds(20 * (1 + random.nextInt(30))),
                        oneOf(Timing.values()));
                targets.put(
                        java.util.Arrays.asList(
                                target.goal(),
                                target.priority(),
                                target.zone(),
                                target.productLine(),
                                target.partner()),
                        target);
            }
            for (var goal : SlaGoal.values()) {
                if (random.nextInt(4) > 0) {
                    targets.put(
                            java.util.Arrays.asList(goal, null, null, null, null),
                            new SlaTarget(
                                    goal,
                                    null,
                                    null,
                                    null,
                                    null,
                                    seconds(20 * (1 + random.nextInt(30))),
                                    oneOf(Timing.values())));
                }
            }
            var ladder = IntStream.rangeClosed(1, random.nextInt(4))
                    .mapToObj(level -> new EscalationStep(level, seconds(random.nextInt(300)), "role-" + level))
                    .toList();
            return new SlaRules(
                    "by-chance",
                    version,
                    oneOf(List.of(25, 50, 75, 80)),
                    WeeklyHours.ALWAYS,
                    List.copyOf(targets.values()),
                    ladder);
        }

        private int seconds(int steps) {
            return Math.toIntExact(steps * step.getDuration().toSeconds());
        }

        private WorkingCalendar calendar(ZoneId zone) {
            var date = start.atZone(zone).toLocalDate();
            var days = new HashMap<LocalDate, Holidays.Day>();
            for (int i = -2; i < 20; i++) {
                if (random.nextInt(4) == 0) {
                    days.put(date.plusDays(i), random.nextBoolean() ? Holidays.Day.OFF : Holidays.Day.MAKE_UP);
                }
            }
            return new WorkingCalendar(hours(), zone, Holidays.of(days), oneOf(DayOfWeek.values()));
        }

        /** At least four days a week, some with a lunch break, some by night. */
        private WeeklyHours hours() {
            var intervals = new ArrayList<Interval>();
            var days = new ArrayList<>(List.of(DayOfWeek.values()));
            Collections.shuffle(days, random);
            for (var day : days.subList(0, 4 + random.nextInt(4))) {
                var from = random.nextInt(600);
                var lunch = from + 60 + random.nextInt(240);
                var until = lunch + 60 + random.nextInt(300);
                intervals.add(new Interval(day, time(from), time(lunch)));
                intervals.add(new Interval(day, time(lunch + random.nextInt(2) * random.nextInt(60)), time(until)));
                if (random.nextInt(4) == 0) {
                    intervals.add(new Interval(day, time(1300), "24:00"));
                }
            }
            return new WeeklyHours(intervals);
        }

        /** Three of four times within five days before a change of the wall clock. */
        private Instant start(ZoneId zone) {
            var any =
                    Instant.parse("1995-01-01T00:00:00Z").plus(random.nextInt(35 * 365 * 24 * 60), ChronoUnit.MINUTES);
            var change = zone.getRules().nextTransition(any);
            return change == null || random.nextInt(4) == 0
                    ? any
                    : change.getInstant()
                            .truncatedTo(ChronoUnit.MINUTES)
                            .minus(random.nextInt(step == ChronoUnit.MINUTES ? 5 * 24 * 60 : 120), ChronoUnit.MINUTES);
        }

        private ZoneId zone() {
            return ZoneId.of(oneOf(ZONES));
        }

        private <T> T oneOf(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private <T> T oneOf(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        private static String time(int minute) {
            return "%02d:%02d".formatted(minute / 60, minute % 60);
        }
    }
}
