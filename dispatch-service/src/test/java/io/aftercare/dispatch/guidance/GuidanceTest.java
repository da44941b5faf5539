package io.aftercare.dispatch.guidance;

import static io.aftercare.dispatch.Network.ADMIN;
import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.step;
import static io.aftercare.dispatch.Network.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** S1-3.2b: technical support gives the repair group plan and technical guidance. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class GuidanceTest {
    private static final Tokens SUPPORT = Tokens.of("support-01").roles("tech-support");
    private static final Map<String, String> FACTS = Map.of(
            "plan",
            "Change the pump, then measure\nMrs Miller has the key",
            "guidance",
            "The seal is brittle: mind the water");

    private final Network network = new Network();

    @Inject
    DataSource database;

    /** S1-3.2b */
    @Test
    void theTechnicianReadsWhatTechnicalSupportGave() {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();
        assertThat(visit(visitId).getString("guidanceVersion")).isNull();

        step(SUPPORT, visitId, "guidance", FACTS).statusCode(200).body("editions[0].version", equalTo(1));

        assertThat(visit(visitId).getInt("guidanceVersion")).isEqualTo(1);
        read(network.technician(1), visitId)
                .statusCode(200)
                .body("editions[0].plan", equalTo(FACTS.get("plan")))
                .body("editions[0].guidance", equalTo(FACTS.get("guidance")))
                .body("editions[0].givenBy", equalTo("support-01"));
        read(Tokens.of("another").roles("technician").outlet(network.outletCode()), visitId)
                .statusCode(404);
    }

    /** S1-3.2b: as soon as there is the visit. */
    @Test
    void aVisitThatNobodyHasYetIsGuidedToo() {
        network.opened();
        var visitId = UUID.fromString(
                network.awaitVisit(network.request(), "REQUESTED").getString("id"));

        step(SUPPORT, visitId, "guidance", FACTS).statusCode(200);
    }

    /** S1-3.2b */
    @Test
    void theNewestEditionCountsAndTheFormerOnesStay() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);
        step(SUPPORT, visitId, "guidance", FACTS).statusCode(200);

        step(SUPPORT, visitId, "guidance", Map.of("plan", "Change the seal only", "guidance", "The pump is new"))
                .statusCode(200);

        read(DISPATCHER, visitId)
                .body("editions.version", equalTo(List.of(2, 1)))
                .body("editions[0].plan", equalTo("Change the seal only"));
        assertThat(visit(visitId).getInt("guidanceVersion")).isEqualTo(2);
    }

    /** S1-3.2b: until departure. */
    @Test
    void afterDepartureNothingIsAdded() {
        network.opened().withTechnician(1);
        var visitId = network.arrivedVisit(1);

        step(SUPPORT, visitId, "guidance", FACTS).statusCode(409).body("code", equalTo("illegal-transition"));
        read(SUPPORT, visitId).statusCode(200).body("editions", empty());
    }

    /** S1-8.1b: what may name the customer is encrypted, and reading it is noted. */
    @Test
    void theWordsAreEncryptedAndReadingIsNoted() throws SQLException {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);
        step(SUPPORT, visitId, "guidance", FACTS).statusCode(200);

        read(network.technician(1), visitId).statusCode(200);

        assertThat(stored(visitId)).isNotEmpty().doesNotContain("Miller");
        var readers = Api.as(ADMIN)
                .get("/v1/operations/dispatch/audit-entries?personId="
                        + visit(visitId).getString("customerId"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList(
                        "items.findAll { it.action == 'READ' && it.purpose == 'visit-guidance' }.actorLogin",
                        String.class);
        assertThat(readers).contains(network.login(1));
    }

    private String stored(UUID visitId) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT encode(plan || guidance, 'escape') FROM visit_guidance WHERE visit_id = ?")) {
            select.setObject(1, visitId);
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    private static ValidatableResponse read(Tokens who, UUID visitId) {
        return Api.as(who).get("/v1/visits/" + visitId + "/guidance").then();
    }
}
