package io.aftercare.repair.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.kit.ids.Ids;
import io.aftercare.repair.Bench;
import io.aftercare.testing.Api;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Plans that change under way, and signatures that nobody can give, over real HTTP. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RevisionAndWaiverTest {
    private static final Map<String, String> WAIVER = Map.of(
            "reason", "CUSTOMER_ABSENT", "evidence", "Mrs Miller had to leave; photo 4711 shows the fan running");

    @Inject
    DataSource database;

    /** T43, S1-3.3b */
    @Test
    void aRevisedPlanGoesThroughItsGatesWhileWorkWaits() {
        var bench = new Bench()
                .policy("STATION_HEAD", "SIGNATURE")
                .arrived()
                .diagnosed()
                .planned(2);
        bench.take(Bench.head(), "approval", Map.of());
        bench.reservation("issued", 2, Bench.fans(2)).awaitParts("ISSUED");
        bench.started();

        var revised = bench.take(bench.tech(), "plan-revision", Bench.revision("Replace board", 3));

        assertThat(revised.getString("status")).isEqualTo("PLANNED");
        assertThat(revised.getInt("plans[1].planVersion")).isEqualTo(2);
        assertThat(revised.getString("history[-1].note")).contains("burnt");
        bench.take(Bench.head(), "approval", Map.of());
        var refusal = bench.attempt(bench.tech(), "start", Map.of("safetyConfirmed", true));
        assertThat(refusal.jsonPath().getString("code")).isEqualTo("parts-not-issued");
        bench.reservationOfPlan(2, Ids.next(), "issued", 2, Bench.fans(1)).awaitParts("ISSUED");
        bench.started().finished(3).tested().signed();
        assertThat(bench.read().getList("partsUsed.quantity", Integer.class)).containsExactly(3);
        assertThat(bench.read().getList("parts.used", Integer.class)).containsExactlyInAnyOrder(2, 1);
    }

    /** T43 */
    @Test
    void theOthersHearOfTheRevisionAndOfItsApproval() {
        var bench = new Bench().arrived().diagnosed().planned(0).started();

        bench.take(bench.tech(), "plan-revision", Bench.revision("Replace board", 1));

        var revised = TopicReader.await("repair.plan_revised.v1", bench.repairId());
        assertThat(revised.payload().get("planVersion").asInt()).isEqualTo(2);
        assertThat(revised.payload().toString()).doesNotContain("Smith");
        Patience.await()
                .untilAsserted(() -> assertThat(TopicReader.eventsOf("aftercare.repair", bench.repairId()).stream()
                                .filter(told -> told.type().equals("repair.plan_approved.v1"))
                                .map(told -> told.payload().get("planVersion").asInt()))
                        .containsExactly(1, 2));
        assertThat(bench.status()).isEqualTo("APPROVED");
    }

    /** T43 */
    @Test
    void aRevisionThatChangesNothingIsRefused() {
        var bench = new Bench().arrived().diagnosed().planned(0).started();

        var refusal = bench.attempt(bench.tech(), "plan-revision", Bench.revision("Replace fan", 0));

        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.jsonPath().getString("code")).isEqualTo("plan-unchanged");
        assertThat(bench.status()).isEqualTo("STARTED");
        bench.take(bench.tech(), "plan-revision", Bench.revision("Replace fan and board", 0));
    }

    /** T52 */
    @Test
    void aHeadCompletesWithoutASignatureForAReason() {
        var bench = tested();

        var completed = bench.take(Bench.head(), "signature-waiver", WAIVER);

        assertThat(completed.getString("status")).isEqualTo("COMPLETED");
        assertThat(completed.getString("signedBy")).isNull();
        assertThat(completed.getString("signatureWaiver.reason")).isEqualTo("CUSTOMER_ABSENT");
        assertThat(completed.getString("signatureWaiver.waivedBy")).isEqualTo("head-03");
        assertThat(completed.getString("signatureWaiver.evidence")).contains("photo 4711");
        assertThat(completed.getString("history[-1].step")).isEqualTo("WAIVER");
        var told = TopicReader.await("repair.completed.v1", bench.repairId()).payload();
        assertThat(told.get("unsigned").asBoolean()).isTrue();
        assertThat(told.toString()).doesNotContain("Miller");
        var manager = Tokens.of("manager-01").roles("manager");
        assertThat(Api.as(manager)
                        .get("/v1/settlements?repairId=" + bench.repairId())
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void aSignedRepairSaysNothingOfAWaiver() {
        var bench = tested().signed();

        assertThat(bench.read().getString("signatureWaiver")).isNull();
        assertThat(TopicReader.await("repair.completed.v1", bench.repairId())
                        .payload()
                        .has("unsigned"))
                .isFalse();
    }

    /** T52: a manager for any outlet, a head for the own one, nobody else. */
    @Test
    void onlyTheHeadOfTheOutletOrAManagerWaivesASignature() {
        var bench = tested();
        var elsewhere = Tokens.of("head-04").roles("station-head").outlet("NYC-QN");
        var nowhere = Tokens.of("head-99").roles("station-head");

        assertThat(bench.attempt(bench.tech(), "signature-waiver", WAIVER).statusCode())
                .isEqualTo(403);
        assertThat(bench.attempt(elsewhere, "signature-waiver", WAIVER).statusCode())
                .isEqualTo(404);
        assertThat(bench.attempt(nowhere, "signature-waiver", WAIVER).jsonPath().getString("code"))
                .isEqualTo("other-outlet");
        bench.take(Tokens.of("manager-01").roles("manager"), "signature-waiver", WAIVER);
    }

    /** T52 */
    @Test
    void aWaiverNeedsAReasonAndEvidence() {
        var bench = tested();

        var refusal = bench.attempt(Bench.head(), "signature-waiver", Map.of());

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.jsonPath().getList("errors.field", String.class))
                .containsExactlyInAnyOrder("reason", "evidence");
    }

    /** T52 */
    @Test
    void nothingIsWaivedBeforeTheSignatureIsDue() {
        var bench = new Bench().arrived().diagnosed().planned(0).started().finished(0);
        var inspectedOnly = new Bench().policy("NONE", "INSPECTION").arrived().diagnosed();
        inspectedOnly.planned(0).started().finished(0).tested();

        assertThat(bench.attempt(Bench.head(), "signature-waiver", WAIVER).statusCode())
                .isEqualTo(409);
        assertThat(inspectedOnly
                        .attempt(Bench.head(), "signature-waiver", WAIVER)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void theEvidenceIsUnreadableInTheDatabase() throws SQLException {
        var bench = tested();
        bench.take(Bench.head(), "signature-waiver", WAIVER);

        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT waiver_evidence FROM repair WHERE id = ?")) {
            query.setObject(1, bench.repairId());
            var row = query.executeQuery();

            assertThat(row.next()).isTrue();
            assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1)).doesNotContain("Miller");
        }
    }

    private static Bench tested() {
        var bench = new Bench().arrived().diagnosed().planned(0);
        return bench.started().finished(0).tested();
    }
}
