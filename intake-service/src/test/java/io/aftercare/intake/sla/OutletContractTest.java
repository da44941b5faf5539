package io.aftercare.intake.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.sla.Calendars.OutletTold;
import io.aftercare.testing.EventContracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard of outlets is what dispatch promises to tell. */
class OutletContractTest {
    @ParameterizedTest
    @ValueSource(strings = {"outlet.opened.v1", "outlet.changed.v1"})
    void anOutletTellsItsHours(String type) {
        var told = EventContracts.read("dispatch", type, OutletTold.class);

        assertThat(told).hasNoNullFieldsOrProperties();
        assertThat(told.workingHours().intervals()).isNotEmpty();
    }
}
