package io.aftercare.intake.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.sla.Calendars.OutletOpened;
import io.aftercare.testing.EventContracts;
import org.junit.jupiter.api.Test;

/** What is heard of outlets is what dispatch promises to tell. */
class OutletContractTest {
    @Test
    void anOpenedOutletTellsItsHours() {
        var opened = EventContracts.read("dispatch", "outlet.opened.v1", OutletOpened.class);

        assertThat(opened).hasNoNullFieldsOrProperties();
        assertThat(opened.workingHours().intervals()).isNotEmpty();
    }
}
