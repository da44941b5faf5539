package io.aftercare.dispatch.technician;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Certificates, safety pass and languages of technicians, and what they are good for. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PapersTest {
    private final Network network = new Network();

    /** S1-7.2c: the explanation says which paper, until when it was valid, and what would change it. */
    @Test
    void whoseSafetyPassHasExpiredIsNotAskedUntilItIsRenewed() {
        network.opened().withTechnician(1);
        note("safety-pass", Map.of("validUntil", today().minusDays(1).toString()))
                .statusCode(200);

        var request = network.request();
        var visitId = UUID.fromString(network.awaitVisit(request, "REQUESTED").getString("id"));

        Api.as(Network.DISPATCHER)
                .get("/v1/visits/" + visitId + "/explanation")
                .then()
                .body("excluded[0].obstacles", equalTo(List.of("SAFETY_PASS_EXPIRED")))
                .body(
                        "excluded[0].changes[0]",
                        equalTo("The safety pass, valid until %s, is renewed until %s or later"
                                .formatted(today().minusDays(1), today())));
        note("safety-pass", Map.of("validUntil", today().plusDays(1).toString()))
                .statusCode(200);
        network.awaitVisit(request, "PROPOSED");
    }

    /** S2-2.1b, S1-7.2c */
    @Test
    void aSkillCountsAsLongAsItsCertificateDoes() {
        network.opened().withTechnician(1);
        note("certificate", certificate("another-skill", today().minusDays(1))).statusCode(200);
        network.proposedVisit();
        note("certificate", certificate(network.skill(), today().minusDays(1)))
                .statusCode(200)
                .body("certificates", hasSize(2));

        var visit = network.awaitVisit(network.request(), "REQUESTED");

        Api.as(Network.DISPATCHER)
                .get("/v1/visits/" + visit.getString("id") + "/explanation")
                .then()
                .body("excluded[0].obstacles", equalTo(List.of("CERTIFICATE_EXPIRED")));
        note("certificate", certificate(network.skill(), today()))
                .statusCode(200)
                .body("certificates", hasSize(2));
        network.proposedVisit();
    }

    /** S1-7.2c */
    @Test
    void noAppointmentIsOfferedAfterAPaperHasExpired() {
        network.opened().withTechnician(1);
        var lastDay = today().plusDays(3);
        note("safety-pass", Map.of("validUntil", lastDay.toString())).statusCode(200);

        var offers = Api.as(Network.DISPATCHER)
                .body(Map.of("visitId", network.proposedVisit()))
                .post("/v1/appointment-slots/searches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        var end = lastDay.plusDays(1).atStartOfDay(newYork()).toInstant();
        assertThat(offers.<String>getList("offers.plannedUntil"))
                .isNotEmpty()
                .allSatisfy(until -> assertThat(Instant.parse(until)).isBeforeOrEqualTo(end));
        assertThat(offers.getInt("windowsWithoutRoom")).isPositive();
    }

    /** S3.7-A4 */
    @Test
    void languagesAreNoted() {
        network.opened().withTechnician(1);

        note("change", Map.of("languages", List.of("zh-HK", "yue")))
                .statusCode(200)
                .body("languages", containsInAnyOrder("yue", "zh-HK"));
        note("change", Map.of("languages", List.of("Cantonese!")))
                .statusCode(400)
                .body("errors.rule", hasItem("pattern"));
    }

    @Test
    void aPaperIsValidUntilADayOfThisCentury() {
        network.opened().withTechnician(1);

        note("safety-pass", Map.of("validUntil", "9999-12-31"))
                .statusCode(400)
                .body("errors[0].field", equalTo("validUntil"))
                .body("errors[0].rule", equalTo("plausible-day"));
    }

    private ValidatableResponse note(String step, Map<String, ?> facts) {
        return Api.as(Network.DISPATCHER)
                .header("If-Match", "*")
                .body(facts)
                .post("/v1/technicians/" + network.technicianId(1) + "/" + step)
                .then();
    }

    private static Map<String, String> certificate(String skill, LocalDate validUntil) {
        return Map.of("skill", skill, "number", "C-17", "validUntil", validUntil.toString());
    }

    /** The day of the need: requests of a network were made a second ago. */
    private static LocalDate today() {
        return LocalDate.ofInstant(
                Instant.ofEpochMilli(System.currentTimeMillis()).minus(Duration.ofSeconds(1)), newYork());
    }

    private static ZoneId newYork() {
        return ZoneId.of("America/New_York");
    }
}
