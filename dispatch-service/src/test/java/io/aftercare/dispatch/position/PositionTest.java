package io.aftercare.dispatch.position;

import static io.aftercare.dispatch.Network.ADMIN;
import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where technicians are: with consent, on duty, for a short time, and noted whenever it is read. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PositionTest {
    private static final double LATITUDE = 40.71234;

    private final Network network = new Network();
    private final Positions positions;
    private final PositionRules rules;
    private final SettableClock clock;
    private final AgroalDataSource connections;

    PositionTest(Positions positions, PositionRules rules, SettableClock clock, AgroalDataSource connections) {
        this.positions = positions;
        this.rules = rules;
        this.clock = clock;
        this.connections = connections;
    }

    /** S0-4.2a */
    @Test
    void theLastPositionIsShownToWhoLeadsTheOutlet() {
        network.opened().withTechnician(1);
        consent(network.technician(1))
                .statusCode(200)
                .body("holds", equalTo(true))
                .body("givenAt", notNullValue());
        tell(network.technician(1), Map.of("latitude", 40.1)).statusCode(200);
        tell(network.technician(1), Map.of("accuracyMetres", 15))
                .statusCode(200)
                .body("keptUntil", notNullValue());

        shown(network.stationHead())
                .statusCode(200)
                .body("positions", hasSize(1))
                .body("positions[0].technicianLogin", equalTo(network.login(1)))
                .body("positions[0].latitude", equalTo((float) LATITUDE))
                .body("positions[0].accuracyMetres", equalTo(15))
                .body("positions[0].at", matchesPattern(".*-0[45]:00"));
    }

    @Test
    void anEarlierPositionThatComesLaterChangesNothing() {
        network.opened().withTechnician(1);
        consent(network.technician(1)).statusCode(200);
        var now = clock.instant().plusSeconds(2);
        tell(network.technician(1), Map.of("at", now.toString())).statusCode(200);

        tell(
                        network.technician(1),
                        Map.of("latitude", 40.1, "at", now.minusSeconds(1).toString()))
                .statusCode(200);

        shown(network.stationHead()).body("positions[0].latitude", equalTo((float) LATITUDE));
    }

    @Test
    void withoutConsentNoPositionIsTaken() {
        network.opened().withTechnician(1);

        tell(network.technician(1), Map.of()).statusCode(409).body("code", equalTo("position-without-consent"));
        consent(network.technician(1)).statusCode(200);
        var before = clock.instant().minus(Duration.ofMinutes(10)).toString();
        tell(network.technician(1), Map.of("at", before))
                .statusCode(409)
                .body("code", equalTo("position-without-consent"));

        shown(network.stationHead()).body("positions", empty());
    }

    @Test
    void withdrawalDeletesThePositionAtOnce() {
        network.opened().withTechnician(1);
        consent(network.technician(1)).statusCode(200);
        tell(network.technician(1), Map.of()).statusCode(200);

        post(network.technician(1), "position-consent-withdrawal")
                .statusCode(200)
                .body("holds", equalTo(false))
                .body("withdrawnAt", notNullValue());

        shown(network.stationHead()).body("positions", empty());
        tell(network.technician(1), Map.of()).statusCode(409);
        consent(network.technician(1)).statusCode(200).body("holds", equalTo(true));
        tell(network.technician(1), Map.of()).statusCode(200);
    }

    @Test
    void offDutyNoPositionIsTaken() {
        network.opened().withTechnician(1);
        consent(network.technician(1)).statusCode(200);
        var now = clock.instant();
        Api.as(DISPATCHER)
                .header("If-Match", "*")
                .body(Map.of(
                        "from",
                        now.minus(Duration.ofHours(1)).toString(),
                        "until",
                        now.plus(Duration.ofHours(12)).toString(),
                        "reason",
                        "A course"))
                .post("/v1/technicians/" + network.technicianId(1) + "/absence")
                .then()
                .statusCode(200);

        tell(network.technician(1), Map.of()).statusCode(409).body("code", equalTo("position-off-duty"));
    }

    /** S1-4.1b: whoever is on the way is on duty, whatever the weekly hours say. */
    @Test
    void onAVisitThePositionIsTakenInAnAbsence() {
        network.opened().withTechnician(1);
        consent(network.technician(1)).statusCode(200);
        var visitId = network.appointedVisit(1);
        step(network.technician(1), visitId, "departure", Map.of()).statusCode(200);
        var now = clock.instant();
        Api.as(DISPATCHER)
                .header("If-Match", "*")
                .body(Map.of(
                        "from",
                        now.minus(Duration.ofHours(1)).toString(),
                        "until",
                        now.plus(Duration.ofHours(12)).toString(),
                        "reason",
                        "A course"))
                .post("/v1/technicians/" + network.technicianId(1) + "/absence")
                .then()
                .statusCode(200);

        tell(network.technician(1), Map.of()).statusCode(200);
    }

    @Test
    void nobodyTellsWhereSomebodyElseIs() {
        network.opened().withTechnician(1).withTechnician(2);
        consent(network.technician(1)).statusCode(200);
        var both = Tokens.of("head-both").roles("station-head", "technician").outlet(network.outletCode());

        tell(network.technician(2), Map.of()).statusCode(404);
        tell(both, Map.of()).statusCode(404);
        consent(both).statusCode(404);
    }

    @Test
    void positionsAreShownWithinTheOwnOutletOnly() {
        network.opened().withTechnician(1);
        var stranger = Tokens.of("head-x").roles("station-head").outlet("ELSEWHERE");

        shown(stranger).statusCode(404);
        shown(network.technician(1)).statusCode(403);
        shown(Network.MANAGER).statusCode(403);
    }

    @Test
    void eachReadingIsNotedForEachTechnicianShown() {
        network.opened().withTechnician(1);
        consent(network.technician(1)).statusCode(200);
        tell(network.technician(1), Map.of()).statusCode(200);

        shown(network.stationHead()).statusCode(200);
        shown(DISPATCHER).statusCode(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(readings()).hasSize(2));
    }

    /** What is stored tells the place to nobody who has no key. */
    @Test
    void thePlaceIsStoredEncrypted() throws SQLException {
        network.opened().withTechnician(1);
        consent(network.technician(1)).statusCode(200);
        tell(network.technician(1), Map.of()).statusCode(200);

        try (var connection = connections.getConnection();
                var select =
                        connection.prepareStatement("SELECT place FROM technician_position WHERE technician_id = ?")) {
            select.setObject(1, UUID.fromString(network.technicianId(1)));
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain("40.7");
            }
        }
    }

    @Test
    void whatWasKeptLongEnoughIsDeleted() {
        network.opened().withTechnician(1);
        consent(network.technician(1)).statusCode(200);
        tell(network.technician(1), Map.of()).statusCode(200);
        var now = clock.instant();

        QuarkusTransaction.requiringNew().run(() -> positions.sweep(now));
        shown(network.stationHead()).body("positions", hasSize(1));
        QuarkusTransaction.requiringNew().run(() -> positions.sweep(now.plus(rules.kept())));

        shown(network.stationHead()).body("positions", empty());
    }

    @Test
    void aPositionOfLongAgoOrOfTheFutureIsRefused() {
        network.opened().withTechnician(1);
        consent(network.technician(1)).statusCode(200);
        Instant now = clock.instant();

        tell(
                        network.technician(1),
                        Map.of("at", now.minus(rules.kept().plusMinutes(1)).toString()))
                .statusCode(400)
                .body("errors[0].rule", equalTo("recent"));
        tell(network.technician(1), Map.of("at", now.plus(Duration.ofHours(1)).toString()))
                .statusCode(400);
        tell(network.technician(1), Map.of("latitude", 91)).statusCode(400);
    }

    private List<?> readings() {
        return Api.as(ADMIN)
                .get("/v1/operations/dispatch/audit-entries?personId=" + network.technicianId(1))
                .jsonPath()
                .getList("items.findAll { it.purpose == 'board.positions' }");
    }

    private ValidatableResponse consent(Tokens who) {
        return post(who, "position-consent");
    }

    private ValidatableResponse post(Tokens who, String what) {
        return Api.as(who)
                .body(Map.of())
                .post("/v1/technicians/" + network.technicianId(1) + "/" + what)
                .then();
    }

    private ValidatableResponse tell(Tokens who, Map<String, Object> changes) {
        var position = new HashMap<String, Object>(Map.of("latitude", LATITUDE, "longitude", -73.95));
        position.putAll(changes);
        return Api.as(who)
                .body(position)
                .put("/v1/technicians/" + network.technicianId(1) + "/position")
                .then();
    }

    private ValidatableResponse shown(Tokens who) {
        return Api.as(who)
                .get("/v1/board/positions?outlet=" + network.outletCode())
                .then();
    }
}
