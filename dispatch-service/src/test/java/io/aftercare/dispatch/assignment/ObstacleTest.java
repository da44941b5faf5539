package io.aftercare.dispatch.assignment;

import static io.aftercare.dispatch.assignment.ACandidate.QUEENS;
import static io.aftercare.dispatch.assignment.ACandidate.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.kit.time.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** S2-3.2c, S4-3.1a, S0-4.2a: one test for each rule, named as the rule. */
class ObstacleTest {
    /** A Saturday, 11:00 in New York. */
    private static final Instant SATURDAY = Instant.parse("2026-11-21T16:00:00Z");

    private static final Place TEN_KM_NORTH = new Place(QUEENS.latitude() + 0.09, QUEENS.longitude());

    @Test
    void nothingStandsInTheWay() {
        assertThat(obstacles(aCandidate(), need(Priority.P3))).isEmpty();
    }

    @Test
    void outletNotActive() {
        var suspended = new Station("NYC-QN", QUEENS, 60, false);

        assertThat(obstacles(aCandidate().of(suspended), need(Priority.P3)))
                .containsExactly(Obstacle.OUTLET_NOT_ACTIVE);
    }

    /** S4-2.2c */
    @Test
    void anOutletHeldByItsMembershipSaysWhatWouldEndThat() {
        for (var hold : Hold.values()) {
            var held = aCandidate().of(new Station("NYC-QN", QUEENS, 60, false, hold, null));

            assertThat(obstacles(held, need(Priority.P3))).containsExactly(Obstacle.OUTLET_NOT_ACTIVE);
            assertThat(Obstacle.OUTLET_NOT_ACTIVE.change(held.candidate(), need(Priority.P3)))
                    .isEqualTo("Outlet NYC-QN: " + hold.remedy());
        }
    }

    @Test
    void technicianNotActive() {
        assertThat(obstacles(aCandidate().active(false), need(Priority.P3)))
                .containsExactly(Obstacle.TECHNICIAN_NOT_ACTIVE);
    }

    @Test
    void skillMissing() {
        assertThat(obstacles(aCandidate().ableTo("plumbing", "noise"), need(Priority.P3)))
                .containsExactly(Obstacle.SKILL_MISSING);
    }

    /** S1-7.2c: Saturday is the 21st in New York. */
    @Test
    void safetyPassExpired() {
        assertThat(obstacles(aCandidate().showing(safetyPass(20)), need(Priority.P3)))
                .containsExactly(Obstacle.SAFETY_PASS_EXPIRED);
        assertThat(obstacles(aCandidate().showing(safetyPass(21)), need(Priority.P3)))
                .isEmpty();
    }

    /** S2-2.1b, S1-7.2c */
    @Test
    void certificateExpired() {
        assertThat(obstacles(aCandidate().showing(certificate("heating", 20)), need(Priority.P3)))
                .containsExactly(Obstacle.CERTIFICATE_EXPIRED);
        assertThat(obstacles(aCandidate().showing(certificate("heating", 21)), need(Priority.P3)))
                .isEmpty();
        assertThat(obstacles(aCandidate().showing(certificate("plumbing", 20)), need(Priority.P3)))
                .isEmpty();
    }

    @Test
    void whatWouldChangeAnExpiredPaperNamesItAndItsDays() {
        var candidate = aCandidate().showing(certificate("heating", 20)).candidate();

        assertThat(Obstacle.CERTIFICATE_EXPIRED.change(candidate, need(Priority.P3)))
                .isEqualTo("The certificate for heating, valid until 2026-11-20, is renewed until 2026-11-21 or later");
    }

    @Test
    void outsideTechnicianArea() {
        assertThat(obstacles(aCandidate().livingAt(TEN_KM_NORTH).going(10), need(Priority.P3)))
                .containsExactly(Obstacle.OUTSIDE_TECHNICIAN_AREA);
        assertThat(obstacles(aCandidate().livingAt(TEN_KM_NORTH).going(11), need(Priority.P3)))
                .isEmpty();
    }

    @Test
    void outsideOutletArea() {
        assertThat(obstacles(aCandidate().of(new Station("NYC-QN", TEN_KM_NORTH, 10, true)), need(Priority.P3)))
                .containsExactly(Obstacle.OUTSIDE_OUTLET_AREA);
    }

    /** S4-2.1 */
    @Test
    void outsideContract() {
        var saturday = LocalDate.of(2026, 11, 21);
        var here = new ContractScope.Area(QUEENS.latitude(), QUEENS.longitude(), 9);
        var farNorth = new ContractScope.Area(TEN_KM_NORTH.latitude(), TEN_KM_NORTH.longitude(), 9);

        assertThat(byContract(Set.of("heating"), List.of(), saturday, saturday)).isEmpty();
        assertThat(byContract(Set.of("heating"), List.of(farNorth, here), saturday, saturday))
                .isEmpty();
        assertThat(byContract(Set.of("plumbing"), List.of(), saturday, saturday))
                .containsExactly("The contract of outlet NYC-QN covers work of the skill heating");
        assertThat(byContract(Set.of("heating"), List.of(farNorth), saturday.minusDays(9), saturday.minusDays(1)))
                .containsExactly("The contract of outlet NYC-QN covers the place and 2026-11-21");
        assertThat(byContract(Set.of("heating"), List.of(), saturday.plusDays(1), saturday.plusDays(9)))
                .containsExactly("The contract of outlet NYC-QN covers 2026-11-21");
    }

    private static List<String> byContract(
            Set<String> skills, List<ContractScope.Area> areas, LocalDate from, LocalDate until) {
        var contract = new ContractScope(skills, areas, from, until);
        var candidate = aCandidate()
                .of(new Station("NYC-QN", QUEENS, 60, true, null, contract))
                .candidate();
        var obstacles = AssignmentPolicy.obstacles(candidate, need(Priority.P3));
        assertThat(obstacles).isSubsetOf(Obstacle.OUTSIDE_CONTRACT);
        return obstacles.stream()
                .map(obstacle -> obstacle.change(candidate, need(Priority.P3)))
                .toList();
    }

    /** S4-2.1: what is agreed for a day after the last one of the contract is no promise. */
    @Test
    void afterTheContractTheTechnicianIsAway() {
        var contract =
                new ContractScope(Set.of("heating"), List.of(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 22));
        var candidate = aCandidate()
                .of(new Station("NYC-QN", QUEENS, 60, true, null, contract))
                .candidate()
                .whilePassesHold("heating");

        assertThat(candidate.absences())
                .singleElement()
                .extracting(Absence::from)
                .isEqualTo(Instant.parse("2026-11-23T05:00:00Z"));
    }

    @Test
    void notAtWork() {
        assertThat(obstacles(aCandidate().working(WeeklyHours.OFFICE), need(Priority.P1)))
                .containsExactly(Obstacle.NOT_AT_WORK);
    }

    @Test
    void aLessUrgentVisitMayWaitUntilMonday() {
        assertThat(obstacles(aCandidate().working(WeeklyHours.OFFICE), need(Priority.P3)))
                .isEmpty();
    }

    @Test
    void aVisitThatTheCustomerWantsEarlierMayNotWait() {
        var sundayEvening = SATURDAY.plus(Duration.ofHours(32));
        var need = Need.at(SATURDAY, QUEENS, "heating", Priority.P3, null, sundayEvening, Set.of());

        assertThat(obstacles(aCandidate().working(WeeklyHours.OFFICE), need)).containsExactly(Obstacle.NOT_AT_WORK);
    }

    @Test
    void absent() {
        var away = aCandidate().absent(SATURDAY.minus(Duration.ofDays(1)), SATURDAY.plus(Duration.ofHours(5)));

        assertThat(obstacles(away, need(Priority.P1))).containsExactly(Obstacle.ABSENT);
        assertThat(obstacles(away, need(Priority.P2))).isEmpty();
    }

    @Test
    void fullyBooked() {
        assertThat(obstacles(aCandidate().with(8).atMost(8), need(Priority.P3))).containsExactly(Obstacle.FULLY_BOOKED);
        assertThat(obstacles(aCandidate().with(7).atMost(8), need(Priority.P3))).isEmpty();
    }

    /** S3.8-E3b */
    @Test
    void staffFromOutsideIsNotAskedByItself() {
        assertThat(obstacles(aCandidate().fromOutside(), need(Priority.P1))).containsExactly(Obstacle.FROM_OUTSIDE);
    }

    @Test
    void refusedBefore() {
        var candidate = aCandidate().candidate();
        var need = Need.at(SATURDAY, QUEENS, "heating", Priority.P3, null, null, Set.of(candidate.technicianId()));

        assertThat(AssignmentPolicy.obstacles(candidate, need)).containsExactly(Obstacle.REFUSED_BEFORE);
    }

    private static Passes safetyPass(int dayOfNovember) {
        return new Passes(LocalDate.of(2026, 11, dayOfNovember), Map.of());
    }

    private static Passes certificate(String skill, int dayOfNovember) {
        return new Passes(null, Map.of(skill, LocalDate.of(2026, 11, dayOfNovember)));
    }

    private static List<Obstacle> obstacles(ACandidate candidate, Need need) {
        return AssignmentPolicy.obstacles(candidate.candidate(), need);
    }

    private static Need need(Priority priority) {
        return Need.at(SATURDAY, QUEENS, "heating", priority, null, null, Set.of());
    }
}
