package io.aftercare.dispatch.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.dispatch.assignment.ContractScope;
import io.aftercare.dispatch.assignment.Hold;
import io.aftercare.dispatch.outlet.OutletEvent.OutletChanged;
import io.aftercare.dispatch.outlet.OutletEvent.OutletOpened;
import io.aftercare.dispatch.outlet.OutletEvent.OutletReactivated;
import io.aftercare.dispatch.outlet.OutletEvent.OutletSuspended;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.testing.EventContracts;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutletTest {
    private static final UUID ID = UUID.fromString("01993f5e-7c00-7a10-8000-0000000000f1");
    private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");
    private static final WeeklyHours HOURS = new WeeklyHours(List.of(
            new WeeklyHours.Interval(DayOfWeek.MONDAY, "08:30", "12:00"),
            new WeeklyHours.Interval(DayOfWeek.MONDAY, "13:00", "17:30")));

    private static final ContractScope CONTRACT =
            new ContractScope(Set.of("heating"), List.of(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    @Test
    void anOpenOutletIsSuspendedAndReactivated() {
        var outlet = anOutlet();
        assertThat(outlet.station().active()).isTrue();

        outlet.suspend(AT);
        assertThat(outlet.station().active()).isFalse();

        outlet.reactivate(AT);
        assertThat(outlet.station().active()).isTrue();
    }

    @Test
    void aStepIntoThePresentStatusIsRefused() {
        var outlet = anOutlet();
        assertThatThrownBy(() -> outlet.reactivate(AT)).isInstanceOf(IllegalTransition.class);

        outlet.suspend(AT);
        assertThatThrownBy(() -> outlet.suspend(AT)).isInstanceOf(IllegalTransition.class);
    }

    /** S4-2.2c */
    @Test
    void whatTheMembershipHoldsOnlyTheMembershipGivesBack() {
        var outlet = anOutlet();
        outlet.workBy(CONTRACT, Hold.SANCTIONED, AT);
        assertThat(outlet.station().active()).isFalse();
        assertThat(outlet.station().heldBecause()).isEqualTo(Hold.SANCTIONED);

        assertThatThrownBy(() -> outlet.reactivate(AT)).hasMessageContaining("reinstated after its sanction");
        outlet.workBy(CONTRACT, null, AT);

        assertThat(outlet.station().active()).isTrue();
        assertThat(outlet.station().contract()).isEqualTo(CONTRACT);
    }

    @Test
    void aSuspensionByHandOutlivesOneByTheMembership() {
        var outlet = anOutlet();
        outlet.workBy(CONTRACT, Hold.CONTRACT_ENDED, AT);
        outlet.suspend(AT);
        assertThatThrownBy(() -> outlet.suspend(AT)).isInstanceOf(IllegalTransition.class);

        outlet.workBy(CONTRACT, null, AT);
        assertThat(outlet.station().active()).isFalse();

        outlet.reactivate(AT);
        assertThat(outlet.station().active()).isTrue();
    }

    @Test
    void aMembershipThatSaysTheSameAgainTellsNobody() {
        var outlet = anOutlet();
        outlet.workBy(CONTRACT, null, AT);
        outlet.workBy(CONTRACT, Hold.SANCTIONED, AT.plusSeconds(1));
        outlet.workBy(CONTRACT, Hold.TERMINATED, AT.plusSeconds(2));

        assertThat(outlet.changedAt()).isEqualTo(AT.plusSeconds(1));
        assertThat(outlet.heldBecause()).isEqualTo(Hold.TERMINATED);
    }

    @Test
    void theDiagramShowsTheStatuses() {
        StatusDiagram.check(Path.of("docs/outlet-status.mmd"), OutletStatus.class);
    }

    @Test
    void everyEventIsToldAsItsContractSays() {
        EventContracts.check(
                Path.of("contracts/events"),
                List.of(
                        new OutletOpened(ID, AT, "NYC-QN", "Queens", 40.742, -73.769, "America/New_York", HOURS),
                        new OutletChanged(
                                ID,
                                Instant.parse("2026-11-21T07:00:00Z"),
                                "NYC-QN",
                                "Queens East",
                                40.742,
                                -73.769,
                                "America/New_York",
                                HOURS),
                        new OutletSuspended(ID, Instant.parse("2026-11-21T08:00:00Z"), "NYC-QN"),
                        new OutletReactivated(ID, Instant.parse("2026-11-22T08:00:00Z"), "NYC-QN")),
                OutletEvent.class);
    }

    private static Outlet anOutlet() {
        return Outlet.open(ID, new OpenOutlet("NYC-QN", "Queens", 40.742, -73.769, "America/New_York", 60, HOURS), AT);
    }
}
