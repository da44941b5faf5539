package io.aftercare.dispatch.person;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.dispatch.Network;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S1-8.1b, S1-8.2b: whoever is erased is erased here too. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ErasedCustomerTest {
    private static final String ERASED = "customer.erased.v1";

    private final Network network = new Network();
    private final UUID customer = Ids.next();

    @Inject
    Clock clock;

    /** S1-8.1b: the fact stays, the words are gone. */
    @Test
    void whatWasWrittenAboutAnErasedPersonIsGone() {
        var visitId = visitOfCustomer();
        step(DISPATCHER, visitId, "exemptions", exemption()).statusCode(200);
        var path = "/v1/visits/" + visitId + "/exemptions";
        Api.as(DISPATCHER).get(path).then().body("exemptions[0].note", equalTo("Mrs Miller was told of the flood"));

        EventFeeder.send(ERASED, customer, 1, erased());

        Patience.await().untilAsserted(() -> Api.as(DISPATCHER)
                .get(path)
                .then()
                .statusCode(200)
                .body("exemptions[0].reason", equalTo("WEATHER"))
                .body("exemptions[0].note", nullValue()));
    }

    /** S1-8.2b */
    @Test
    void nothingIsWrittenAboutSomebodyWhoWasErasedBefore() {
        var visitId = visitOfCustomer();
        EventFeeder.send(ERASED, customer, 1, erased());
        Patience.await().untilAsserted(() -> assertThat(erasures()).hasSize(1));

        step(DISPATCHER, visitId, "exemptions", exemption()).statusCode(409).body("code", equalTo("person-erased"));
    }

    private UUID visitOfCustomer() {
        network.opened().withTechnician(1).wishing("priority", "P1").wishing("customerId", customer);
        return network.appointedVisit(1);
    }

    private Map<String, Object> exemption() {
        return Map.of(
                "limit",
                "ARRIVAL",
                "reason",
                "WEATHER",
                "customerInformedAt",
                clock.instant().toString(),
                "note",
                "Mrs Miller was told of the flood");
    }

    private Map<String, Object> erased() {
        return Map.of("customerId", customer, "at", "2026-11-20T10:00:00Z", "partner", "acme", "ground", "REQUESTED");
    }

    private List<String> erasures() {
        return Api.as(Network.ADMIN)
                .get("/v1/operations/dispatch/audit-entries?personId=" + customer)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.action == 'ERASED' }.purpose", String.class);
    }
}
