package io.aftercare.dispatch.technician;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.aftercare.dispatch.Network;
import io.aftercare.dispatch.assignment.Candidate;
import io.aftercare.testing.Api;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TechnicianResourceTest {
    private final Network network = new Network();

    @Inject
    EntityManager database;

    @Inject
    Workload workload;

    @Test
    void aTechnicianTakesTheOutletsHoursAndEightVisitsWhenNothingIsSaid() {
        network.opened()
                .registerTechnician(1, Map.of())
                .statusCode(201)
                .header("Location", startsWith("/v1/technicians/"))
                .body("maxOpenVisits", equalTo(8))
                .body("openVisits", equalTo(0))
                .body("workingHours.size()", equalTo(7));
    }

    @Test
    void aLoginBelongsToOneTechnician() {
        network.opened().withTechnician(1);

        network.registerTechnician(1, Map.of())
                .statusCode(409)
                .body("code", equalTo("technician-login-taken"))
                .body("title", equalTo("Technician login taken"));
    }

    @Test
    void aTechnicianNeedsAKnownOutlet() {
        network.registerTechnician(1, Map.of()).statusCode(400).body("errors[0].field", equalTo("outletCode"));
    }

    @Test
    void theNameIsEncryptedAtRest() {
        network.opened().withTechnician(1);

        var stored = (byte[]) QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("SELECT display_name FROM technician WHERE login = ?1")
                        .setParameter(1, network.login(1))
                        .getSingleResult());

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Mary");
    }

    @Test
    void theNameIsClearForThoseWhoLeadAndMaskedForOthers() {
        network.opened().withTechnician(1).withTechnician(2);
        var path = "/v1/technicians/" + idOf(1);

        Api.as(DISPATCHER).get(path).then().body("displayName", equalTo("Mary Jones 1"));
        Api.as(network.technician(1)).get(path).then().body("displayName", equalTo("Mary Jones 1"));
        Api.as(MANAGER).get(path).then().body("displayName", equalTo("M***********"));
        Api.as(network.technician(2)).get(path).then().statusCode(404);
        Api.as(Tokens.of("head-x").roles("station-head").outlet("ELSEWHERE"))
                .get(path)
                .then()
                .statusCode(404);
    }

    /** S0-4.2a */
    @Test
    void anAbsentTechnicianIsNotAsked() {
        network.opened().withTechnician(1).withTechnician(2).wishing("priority", "P1");
        var now = Instant.ofEpochMilli(System.currentTimeMillis());
        var path = "/v1/technicians/" + idOf(1);
        var etag = Api.as(DISPATCHER).get(path).header("ETag");

        Api.as(DISPATCHER)
                .header("If-Match", etag)
                .body(Map.of(
                        "from", now.minus(Duration.ofHours(1)).toString(),
                        "until", now.plus(Duration.ofDays(1)).toString(),
                        "reason", "Training"))
                .post(path + "/absence")
                .then()
                .statusCode(200)
                .body("absences.size()", equalTo(1));

        var visit = network.awaitVisit(network.request(), "PROPOSED");
        assertThat(visit.getString("technicianLogin")).isEqualTo(network.login(2));
        Api.as(DISPATCHER)
                .get("/v1/visits/" + visit.getString("id") + "/explanation")
                .then()
                .body(
                        "excluded.find { it.technicianLogin == '%s' }.obstacles".formatted(network.login(1)),
                        equalTo(List.of("ABSENT")));
    }

    /** S0-4.2a */
    @Test
    void aTechnicianWhoseAbsenceIsCancelledIsAskedAgain() {
        network.opened().withTechnician(1).wishing("priority", "P1");
        var now = Instant.ofEpochMilli(System.currentTimeMillis());
        var from = now.minus(Duration.ofHours(1)).toString();
        var until = now.plus(Duration.ofDays(1)).toString();
        step(DISPATCHER, "absence", Map.of("from", from, "until", until, "reason", "Training"))
                .statusCode(200);
        var request = network.request();
        network.awaitVisit(request, "REQUESTED");

        step(DISPATCHER, "absence-cancellation", Map.of("from", from, "until", until))
                .statusCode(200)
                .body("absences.size()", equalTo(0));

        network.awaitVisit(request, "PROPOSED");
        step(DISPATCHER, "absence-cancellation", Map.of("from", from, "until", until))
                .statusCode(400)
                .body("errors[0].rule", equalTo("known-absence"));
    }

    /** S2-3.2c */
    @Test
    void aTechnicianWhoIsNotActiveIsNotAskedAndKeepsWhatIsOpen() {
        network.opened().withTechnician(1);
        var open = network.proposedVisit();

        step(network.stationHead(), "change", Map.of("active", false))
                .statusCode(200)
                .body("active", equalTo(false))
                .body("skills.size()", equalTo(1));

        var visit = network.awaitVisit(network.request(), "REQUESTED");
        Api.as(DISPATCHER)
                .get("/v1/visits/" + visit.getString("id") + "/explanation")
                .then()
                .body(
                        "excluded.find { it.technicianLogin == '%s' }.obstacles".formatted(network.login(1)),
                        equalTo(List.of("TECHNICIAN_NOT_ACTIVE")));
        assertThat(Network.visit(open).getString("technicianLogin")).isEqualTo(network.login(1));
        step(DISPATCHER, "change", Map.of("active", true)).statusCode(200);
        network.awaitProposalTo(1, UUID.fromString(visit.getString("id")));
    }

    @Test
    void everythingButTheLoginCanBeChanged() {
        var other = new Network().opened();
        network.opened().withTechnician(1);

        step(
                        DISPATCHER,
                        "change",
                        Map.of(
                                "displayName",
                                "Mary Miller",
                                "outletCode",
                                other.outletCode(),
                                "skills",
                                List.of("noise", "heating"),
                                "latitude",
                                40.5,
                                "longitude",
                                -73.5,
                                "radiusKm",
                                7,
                                "maxOpenVisits",
                                3,
                                "workingHours",
                                List.of(Map.of("day", "MONDAY", "from", "08:00", "until", "12:00"))))
                .statusCode(200)
                .body("displayName", equalTo("Mary Miller"))
                .body("outletCode", equalTo(other.outletCode()))
                .body("skills", equalTo(List.of("heating", "noise")))
                .body("latitude", equalTo(40.5f))
                .body("radiusKm", equalTo(7))
                .body("maxOpenVisits", equalTo(3))
                .body("workingHours.size()", equalTo(1))
                .body("active", equalTo(true));
        step(DISPATCHER, "change", Map.of("login", "somebody-else"))
                .statusCode(400)
                .body("errors[0].rule", equalTo("unknown-field"));
    }

    @Test
    void aChangeIsRefusedWhenItNamesNothingOrWhatIsNotThere() {
        network.opened().withTechnician(1);

        step(DISPATCHER, "change", Map.of()).statusCode(400).body("errors[0].rule", equalTo("anything-named"));
        step(DISPATCHER, "change", Map.of("longitude", 1)).statusCode(400).body("errors[0].field", equalTo("latitude"));
        step(DISPATCHER, "change", Map.of("outletCode", "NOWHERE"))
                .statusCode(400)
                .body("errors[0].rule", equalTo("known-outlet"));
        step(DISPATCHER, "change", Map.of("skills", List.of())).statusCode(400);
    }

    @Test
    void aHeadMovesNobodyToOrFromAnotherOutlet() {
        var other = new Network().opened();
        network.opened().withTechnician(1);

        step(network.stationHead(), "change", Map.of("outletCode", other.outletCode()))
                .statusCode(400)
                .body("errors[0].field", equalTo("outletCode"));
        step(other.stationHead(), "change", Map.of("active", false)).statusCode(404);
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        network.opened().withTechnician(1);
        var path = "/v1/technicians/" + idOf(1);
        var old = Api.as(DISPATCHER).get(path).header("ETag");
        step(DISPATCHER, "change", Map.of("radiusKm", 9)).statusCode(200);

        Api.as(DISPATCHER)
                .header("If-Match", old)
                .body(Map.of("radiusKm", 8))
                .post(path + "/change")
                .then()
                .statusCode(412);
        Api.as(DISPATCHER)
                .body(Map.of("radiusKm", 8))
                .post(path + "/change")
                .then()
                .statusCode(428);
    }

    /** Takes a step on the first technician with the {@code ETag} of this moment. */
    private ValidatableResponse step(Tokens who, String step, Map<String, ?> facts) {
        var path = "/v1/technicians/" + idOf(1);
        var etag = Api.as(DISPATCHER).get(path).header("ETag");
        return Api.as(who)
                .header("If-Match", etag)
                .body(facts)
                .post(path + "/" + step)
                .then();
    }

    /** Each replica has a copy of its own; the revision in the database tells it that the copy is old. */
    @Test
    void aReplicaSeesATechnicianWhomAnotherOneRegistered() {
        var replica = new Roster(database, workload);
        network.opened();
        assertThat(loginsOf(replica)).doesNotContain(network.login(1));

        network.withTechnician(1);

        assertThat(loginsOf(replica)).contains(network.login(1));
    }

    @Test
    void theOpenVisitsAreCounted() {
        network.opened().withTechnician(1);

        network.proposedVisit();

        Patience.await().untilAsserted(() -> Api.as(DISPATCHER)
                .get("/v1/technicians/" + idOf(1))
                .then()
                .body("openVisits", equalTo(1)));
    }

    private static List<String> loginsOf(Roster replica) {
        return QuarkusTransaction.requiringNew()
                .call(() -> replica.candidates().stream().map(Candidate::login).toList());
    }

    private String idOf(int technician) {
        return Api.as(DISPATCHER)
                .get("/v1/technicians?login=" + network.login(technician))
                .jsonPath()
                .getString("items[0].id");
    }
}
