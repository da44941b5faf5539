package io.aftercare.dispatch.assignment;

import static io.aftercare.dispatch.assignment.ACandidate.QUEENS;
import static io.aftercare.dispatch.assignment.ACandidate.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.assignment.Decision.Excluded;
import io.aftercare.dispatch.assignment.Decision.Ranked;
import io.aftercare.kit.time.WeeklyHours;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The ranking and, over thousands of random situations, what must always hold of it. */
class AssignmentPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-21T16:00:00Z");
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final Place NEARBY = north(2);
    private static final List<String> SKILLS = List.of("heating", "plumbing", "noise");
    private static final List<WeeklyHours> HOURS =
            List.of(WeeklyHours.ALWAYS, WeeklyHours.OFFICE, WeeklyHours.everyDay("22:00", "24:00"));

    @Test
    void theNearestOfEqualTechniciansIsFirst() {
        assertThat(rankedFor(
                        Priority.P3,
                        aCandidate().named("far").livingAt(north(9)),
                        aCandidate().named("near").livingAt(NEARBY)))
                .containsExactly("near", "far");
    }

    @Test
    void aBusyTechnicianYieldsToOneWhoIsALittleFarther() {
        assertThat(rankedFor(
                        Priority.P3,
                        aCandidate().named("busy").with(3),
                        aCandidate().named("idle").livingAt(north(5))))
                .containsExactly("idle", "busy");
    }

    @Test
    void theTechnicianOfTheNearerOutletIsPreferred() {
        assertThat(rankedFor(
                        Priority.P3,
                        aCandidate().named("a-far-outlet").of(new Station("NYC-BX", north(12), 60, true)),
                        aCandidate().named("near-outlet")))
                .containsExactly("near-outlet", "a-far-outlet");
    }

    /** S2-3.2c: waiting is dear for an urgent visit and cheap for one that may wait. */
    @Test
    void waitingCostsMoreTheMoreUrgentItIs() {
        var opensInTwoHours = WeeklyHours.everyDay("13:00", "20:00");
        var later = aCandidate().named("later").working(opensInTwoHours);
        var far = aCandidate().named("far").livingAt(north(15));

        assertThat(rankedFor(Priority.P1, later, far)).containsExactly("far", "later");
        assertThat(rankedFor(Priority.P3, later, far)).containsExactly("later", "far");
    }

    @Test
    void equalScoresAreOrderedByLogin() {
        assertThat(rankedFor(
                        Priority.P3, aCandidate().named("tech-02"), aCandidate().named("tech-01")))
                .containsExactly("tech-01", "tech-02");
    }

    @Test
    void aTechnicianBookedUpAtTheSameMomentIsExplainedAsFullyBooked() {
        var decision = decide(
                Priority.P3,
                aCandidate().named("first"),
                aCandidate().named("second").livingAt(NEARBY));

        var after = decision.withFirstFullyBooked();

        assertThat(after.ranked()).extracting(Ranked::technicianLogin).containsExactly("second");
        assertThat(after.excluded())
                .singleElement()
                .returns("first", Excluded::technicianLogin)
                .returns(List.of(Obstacle.FULLY_BOOKED), Excluded::obstacles);
    }

    @Test
    void theTermsAlwaysAddUpToTheScore() {
        situations()
                .forEach(situation -> assertThat(situation.decision().ranked()).allSatisfy(ranked -> assertThat(
                                ranked.terms().stream().mapToInt(Term::points).sum())
                        .isEqualTo(ranked.score())));
    }

    @Test
    void everybodyIsEitherRankedOrExcludedForAReason() {
        situations().forEach(situation -> {
            var decision = situation.decision();
            assertThat(decision.ranked().size() + decision.excluded().size())
                    .isEqualTo(situation.candidates().size());
            assertThat(decision.excluded()).allSatisfy(excluded -> {
                assertThat(excluded.obstacles()).isNotEmpty();
                assertThat(excluded.changes()).hasSameSizeAs(excluded.obstacles());
            });
        });
    }

    @Test
    void theRankingIsOrderedByScore() {
        situations().forEach(situation -> assertThat(situation.decision().ranked())
                .isSortedAccordingTo(Comparator.comparing(Ranked::score)));
    }

    @Test
    void removingTheNamedObstaclesMakesAnExcludedTechnicianEligible() {
        situations().forEach(situation -> {
            for (var candidate : situation.candidates()) {
                var obstacles = AssignmentPolicy.obstacles(candidate, situation.need());
                var freed = candidate;
                var need = situation.need();
                for (var obstacle : obstacles) {
                    freed = without(obstacle, freed, need);
                    need = obstacle == Obstacle.REFUSED_BEFORE ? forgiving(need) : need;
                }
                assertThat(AssignmentPolicy.obstacles(freed, need))
                        .as("%s freed of %s for %s", candidate, obstacles, need)
                        .isEmpty();
            }
        });
    }

    /** The radius that is said to be enough is enough, and one kilometre less is not. */
    @Test
    void theSaidRadiusIsTheSmallestThatIsEnough() {
        var place = new Place(QUEENS.latitude() + 0.15, QUEENS.longitude());
        var far = aCandidate().livingAt(place).going(10);
        var need = Need.at(NOW, QUEENS, "heating", Priority.P3, null, null, Set.of());
        var excluded = AssignmentPolicy.decide(need, List.of(far.candidate()))
                .excluded()
                .getFirst();

        assertThat(excluded.changes()).containsExactly("The technician goes as far as 17 km");
        assertThat(AssignmentPolicy.obstacles(far.going(17).candidate(), need)).isEmpty();
        assertThat(AssignmentPolicy.obstacles(far.going(16).candidate(), need)).isNotEmpty();
    }

    @Test
    void removingAllButOneObstacleDoesNotMakeTheTechnicianEligible() {
        situations().forEach(situation -> {
            for (var candidate : situation.candidates()) {
                for (var kept : AssignmentPolicy.obstacles(candidate, situation.need())) {
                    var freed = candidate;
                    var need = situation.need();
                    for (var other : AssignmentPolicy.obstacles(candidate, situation.need())) {
                        if (other != kept) {
                            freed = without(other, freed, need);
                            need = other == Obstacle.REFUSED_BEFORE ? forgiving(need) : need;
                        }
                    }
                    assertThat(AssignmentPolicy.obstacles(freed, need)).containsExactly(kept);
                }
            }
        });
    }

    /** 50 visits a second and a thousand technicians leave 20 ms of one processor for a decision. */
    @Test
    void aThousandTechniciansAreRankedInMilliseconds() {
        var random = new Random(7);
        var candidates = IntStream.range(0, 1_000)
                .mapToObj(number -> random(random, number))
                .toList();
        IntStream.range(0, 200).forEach(_ -> AssignmentPolicy.decide(need(random), candidates));

        var start = PROCESSOR.getCurrentThreadCpuTime();
        IntStream.range(0, 100).forEach(_ -> AssignmentPolicy.decide(need(random), candidates));
        var each = Duration.ofNanos((PROCESSOR.getCurrentThreadCpuTime() - start) / 100);

        assertThat(each).isLessThan(Duration.ofMillis(20));
    }

    private record Situation(Need need, List<Candidate> candidates) {
        Decision decision() {
            return AssignmentPolicy.decide(need, candidates);
        }
    }

    private static List<Situation> situations() {
        var random = new Random(42);
        return IntStream.range(0, 300)
                .mapToObj(_ -> new Situation(
                        need(random),
                        IntStream.range(0, 12)
                                .mapToObj(number -> random(random, number))
                                .toList()))
                .toList();
    }

    private static Need need(Random random) {
        var refusedBy = Set.of(id("tech-" + random.nextInt(12)), id("tech-x"));
        var earliest = random.nextBoolean() ? NOW.plus(Duration.ofHours(random.nextInt(48))) : null;
        var latest = random.nextBoolean() ? NOW.plus(Duration.ofHours(random.nextInt(96))) : null;
        var priority = Priority.values()[random.nextInt(4)];
        return Need.at(
                NOW, north(random.nextInt(40)), SKILLS.get(random.nextInt(3)), priority, earliest, latest, refusedBy);
    }

    private static Passes passes(Random random) {
        var today = LocalDate.ofInstant(NOW, ACandidate.NEW_YORK);
        return new Passes(
                random.nextBoolean() ? today.plusDays(random.nextInt(8) - 3) : null,
                random.nextBoolean() ? Map.of("heating", today.plusDays(random.nextInt(8) - 3)) : Map.of());
    }

    private static Candidate random(Random random, int number) {
        var candidate = aCandidate()
                .named("tech-" + number)
                .livingAt(north(random.nextInt(40)))
                .going(1 + random.nextInt(40))
                .of(new Station("NYC-" + number % 3, north(random.nextInt(40)), 20, random.nextInt(5) > 0))
                .ableTo(random.nextBoolean() ? new String[] {"heating", "noise"} : new String[] {"heating", "plumbing"})
                .working(HOURS.get(random.nextInt(3)))
                .active(random.nextInt(6) > 0)
                .with(random.nextInt(9))
                .showing(passes(random))
                .atMost(1 + random.nextInt(8));
        var from = NOW.minus(Duration.ofHours(random.nextInt(24)));
        return random.nextInt(3) == 0
                ? candidate
                        .absent(from, from.plus(Duration.ofHours(1 + random.nextInt(200))))
                        .candidate()
                : candidate.candidate();
    }

    private static Candidate without(Obstacle obstacle, Candidate c, Need need) {
        var station = c.station();
        return switch (obstacle) {
            case OUTLET_NOT_ACTIVE ->
                with(c, new Station(station.outletCode(), station.place(), station.radiusKm(), true));
            case TECHNICIAN_NOT_ACTIVE ->
                new Candidate(
                        c.technicianId(),
                        c.login(),
                        true,
                        station,
                        c.base(),
                        c.radiusKm(),
                        c.skills(),
                        c.calendar(),
                        c.absences(),
                        c.openVisits(),
                        c.maxOpenVisits(),
                        c.passes(),
                        false);
            case SKILL_MISSING ->
                new Candidate(
                        c.technicianId(),
                        c.login(),
                        c.active(),
                        station,
                        c.base(),
                        c.radiusKm(),
                        Set.of(need.skill()),
                        c.calendar(),
                        c.absences(),
                        c.openVisits(),
                        c.maxOpenVisits(),
                        c.passes(),
                        false);
            case OUTSIDE_TECHNICIAN_AREA ->
                new Candidate(
                        c.technicianId(),
                        c.login(),
                        c.active(),
                        station,
                        need.place(),
                        c.radiusKm(),
                        c.skills(),
                        c.calendar(),
                        c.absences(),
                        c.openVisits(),
                        c.maxOpenVisits(),
                        c.passes(),
                        false);
            case OUTSIDE_OUTLET_AREA ->
                with(c, new Station(station.outletCode(), need.place(), station.radiusKm(), station.active()));
            case OUTSIDE_CONTRACT, FROM_OUTSIDE -> with(c, station);
            case NOT_AT_WORK ->
                new Candidate(
                        c.technicianId(),
                        c.login(),
                        c.active(),
                        station,
                        c.base(),
                        c.radiusKm(),
                        c.skills(),
                        aCandidate().candidate().calendar(),
                        List.of(),
                        c.openVisits(),
                        c.maxOpenVisits(),
                        c.passes(),
                        false);
            case ABSENT ->
                new Candidate(
                        c.technicianId(),
                        c.login(),
                        c.active(),
                        station,
                        c.base(),
                        c.radiusKm(),
                        c.skills(),
                        c.calendar(),
                        List.of(),
                        c.openVisits(),
                        c.maxOpenVisits(),
                        c.passes(),
                        false);
            case SAFETY_PASS_EXPIRED -> showing(c, new Passes(null, c.passes().certificates()));
            case CERTIFICATE_EXPIRED -> showing(c, new Passes(c.passes().safetyPassUntil(), Map.of()));
            case FULLY_BOOKED -> c.withOpenVisits(0);
            case REFUSED_BEFORE -> c;
        };
    }

    private static Candidate showing(Candidate c, Passes passes) {
        return new Candidate(
                c.technicianId(),
                c.login(),
                c.active(),
                c.station(),
                c.base(),
                c.radiusKm(),
                c.skills(),
                c.calendar(),
                c.absences(),
                c.openVisits(),
                c.maxOpenVisits(),
                passes,
                false);
    }

    private static Candidate with(Candidate c, Station station) {
        return new Candidate(
                c.technicianId(),
                c.login(),
                c.active(),
                station,
                c.base(),
                c.radiusKm(),
                c.skills(),
                c.calendar(),
                c.absences(),
                c.openVisits(),
                c.maxOpenVisits(),
                c.passes(),
                false);
    }

    private static Need forgiving(Need need) {
        return new Need(need.place(), need.skill(), need.priority(), need.from(), need.until(), Set.of());
    }

    private static List<String> rankedFor(Priority priority, ACandidate... candidates) {
        return decide(priority, candidates).ranked().stream()
                .map(Ranked::technicianLogin)
                .toList();
    }

    private static Decision decide(Priority priority, ACandidate... candidates) {
        var need = Need.at(NOW, QUEENS, "heating", priority, null, null, Set.of());
        return AssignmentPolicy.decide(
                need, List.of(candidates).stream().map(ACandidate::candidate).toList());
    }

    private static Place north(int km) {
        return new Place(QUEENS.latitude() + km / 111.195, QUEENS.longitude());
    }

    private static UUID id(String login) {
        return aCandidate().named(login).candidate().technicianId();
    }
}
