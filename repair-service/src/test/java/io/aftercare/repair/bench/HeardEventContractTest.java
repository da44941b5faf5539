package io.aftercare.repair.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.repair.bench.ReservationEvents.PartsPriced;
import io.aftercare.repair.bench.ReservationEvents.PartsReturned;
import io.aftercare.repair.bench.ReservationEvents.ReservationTold;
import io.aftercare.repair.bench.ServiceRequestEvents.ProductExpected;
import io.aftercare.repair.bench.ServiceRequestEvents.ServiceRequestCancelled;
import io.aftercare.repair.bench.VisitEvents.VisitArrived;
import io.aftercare.testing.EventContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this service reads of other services' events is in their contracts. */
class HeardEventContractTest {
    @Test
    void anArrivalNamesAllThatARepairNeeds() {
        var arrived = EventContracts.read("dispatch", "visit.arrived.v1", VisitArrived.class);

        assertThat(arrived).hasNoNullFieldsOrProperties();
        assertThat(arrived.job()).hasNoNullFieldsOrProperties();
        assertThat(arrived.job().policy()).hasNoNullFieldsOrProperties();
    }

    @Test
    void anExpectedProductNamesAllThatARepairNeeds() {
        var expected = EventContracts.read("intake", "service_request.product_expected.v1", ProductExpected.class);

        assertThat(expected).hasNoNullFieldsOrProperties();
        assertThat(expected.job()).hasNoNullFieldsOrProperties();
        assertThat(expected.job().policy()).hasNoNullFieldsOrProperties();
    }

    @Test
    void aCancellationNamesItsRequest() {
        assertThat(EventContracts.read("intake", "service_request.cancelled.v1", ServiceRequestCancelled.class))
                .hasNoNullFieldsOrProperties();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reservation.reserved.v1", "reservation.issued.v1"})
    void reservedPartsCarryTheirPrices(String type) {
        var priced = EventContracts.read("parts", type, PartsPriced.class);

        assertThat(priced).hasNoNullFieldsOrProperties();
        assertThat(priced.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line).hasNoNullFieldsOrProperties();
            assertThat(line.unitPriceCents()).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"reservation.short.v1", "reservation.released.v1"})
    void whatIsShortOrReleasedNamesItsRepair(String type) {
        assertThat(EventContracts.read("parts", type, ReservationTold.class)).hasNoNullFieldsOrProperties();
    }

    @Test
    void returnedPartsAreCounted() {
        var returned = EventContracts.read("parts", "reservation.returned.v1", PartsReturned.class);

        assertThat(returned).hasNoNullFieldsOrProperties();
        assertThat(returned.lines()).isNotEmpty();
    }
}
