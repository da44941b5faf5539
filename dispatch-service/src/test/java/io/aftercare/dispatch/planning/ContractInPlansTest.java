package io.aftercare.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.assignment.ContractScope;
import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.assignment.Station;
import io.aftercare.dispatch.planning.PlanInput.Member;
import io.aftercare.dispatch.planning.PlanInput.Wanted;
import io.aftercare.dispatch.visit.VisitStatus;
import io.aftercare.kit.events.EventJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S4-2.1: a plan gives a partner outlet what its contract covers. */
class ContractInPlansTest {
    private static final Place HERE = new Place(40.742, -73.769);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final ContractScope HEATING =
            new ContractScope(Set.of("heating"), List.of(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    @Test
    void workOutsideTheContractIsPlannedForOthers() {
        assertThat(Routing.barred(visit("heating"), member(HEATING))).isEmpty();
        assertThat(Routing.barred(visit("plumbing"), member(HEATING))).containsExactly(Reason.OUTSIDE_CONTRACT);
    }

    @Test
    void anOutletOfOurOwnHasNoContract() {
        var own = new Station("NYC-QN", HERE, 60, true);

        assertThat(own.mayWorkOn("plumbing", HERE)).isTrue();
    }

    /** Plans that were asked for before there were contracts are still read. */
    @Test
    void aStationIsReadAsItWasWritten() {
        var old = """
                {"outletCode": "NYC-QN", "place": {"latitude": 40.742, "longitude": -73.769}, "radiusKm": 60, "active": true}""";
        var partner = new Station("NYC-QN", HERE, 60, true, null, HEATING);

        assertThat(EventJson.read(old, Station.class)).isEqualTo(new Station("NYC-QN", HERE, 60, true));
        assertThat(EventJson.read(EventJson.write(partner), Station.class)).isEqualTo(partner);
    }

    private static Member member(ContractScope contract) {
        return new Member(
                new UUID(0, 1),
                "tech-05",
                new Station("NYC-QN", HERE, 60, true, null, contract),
                HERE,
                60,
                Set.of("heating", "plumbing"),
                8);
    }

    private static Wanted visit(String skill) {
        return new Wanted(
                new UUID(0, 2),
                1,
                VisitStatus.REQUESTED,
                null,
                null,
                null,
                HERE,
                skill,
                Priority.P3,
                60,
                NOON,
                NOON.plusSeconds(3_600),
                NOON.plusSeconds(3_600),
                null,
                Set.of());
    }
}
