package io.aftercare.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.journeys.client.Fields;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S1-6.1: a repair waits for its part and goes on when it has come. */
class PartShortJourneyTest {
    private final World world = new World();

    /** T39 */
    @Test
    void aShortPartIsReservedWhenItArrives() {
        var partNumber = "J-" + UUID.randomUUID();
        var line = List.of(Fields.of("partNumber", partNumber, "quantity", 2));
        var part = Fields.of("partNumber", partNumber, "name", "Rare valve", "unitPriceCents", 500);
        world.partsClerk.post("/v1/parts", part);
        var repair = world.repairOnSite(world.registered(world.acme).id());
        var reservations = "/v1/reservations?repairId=" + repair.path("id").asText();
        world.planned(
                world.person(repair.path("technicianLogin").asText()),
                "/v1/repairs/" + repair.path("id").asText(),
                line);
        var shortOnes = world.awaited(world.partsClerk, reservations, "SHORT");

        var delivery = Fields.of(
                "locationCode", repair.path("outletCode").asText(), "lines", line, "reference", "note " + partNumber);
        world.partsClerk.post("/v1/receipts", delivery);

        var reserved = world.awaited(world.partsClerk, reservations, "RESERVED");
        assertThat(reserved.path("id")).isEqualTo(shortOnes.path("id"));
        var stock = world.partsClerk
                .newest("/v1/stock?partNumber=" + partNumber + "&locationCode="
                        + repair.path("outletCode").asText())
                .orElseThrow();
        assertThat(stock.path("available").asInt()).isZero();
    }
}
