package io.aftercare.repair.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.repair.Bench;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Fee statements over real HTTP (S1-3.5). */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SettlementResourceTest {
    private static JsonPath settlementOf(Bench bench) {
        var list = Api.as(Bench.agent()).get("/v1/settlements?repairId=" + bench.repairId());
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.jsonPath().getList("items")).hasSize(1);
        return list.jsonPath();
    }

    private static Response step(UUID id, String step, Object body) {
        var etag = Api.as(Bench.agent()).get("/v1/settlements/" + id).header("ETag");
        return Api.as(Bench.agent()).header("If-Match", etag).body(body).post("/v1/settlements/" + id + "/" + step);
    }

    private static Bench completedWithOneFan(Bench bench) {
        bench.arrived().diagnosed().planned(1);
        bench.reservation("issued", 1, Bench.fans(1)).awaitParts("ISSUED");
        return bench.started().finished(1).tested().signed();
    }

    /** S1-3.5b, S1-3.5d */
    @Test
    void aFeeIsDraftedConfirmedAndPaid() {
        var bench = completedWithOneFan(new Bench());
        var draft = settlementOf(bench);
        var id = UUID.fromString(draft.getString("items[0].id"));
        assertThat(draft.getLong("items[0].partsCents")).isEqualTo(4_500);
        assertThat(draft.getLong("items[0].labourCents")).isEqualTo(6_000);

        assertThat(step(id, "payment", Map.of("method", "CARD", "amountCents", 10_500))
                        .statusCode())
                .isEqualTo(409);
        assertThat(step(id, "confirmation", Map.of()).statusCode()).isEqualTo(200);
        var wrong = step(id, "payment", Map.of("method", "CARD", "amountCents", 10_499));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.jsonPath().getString("errors[0].rule")).isEqualTo("equals-total");
        var paid = step(id, "payment", Map.of("method", "CARD", "amountCents", 10_500));

        assertThat(paid.jsonPath().getString("status")).isEqualTo("PAID");
        TopicReader.await("settlement.paid.v1", id);
        assertThat(TopicReader.eventsOf("aftercare.settlement", id))
                .extracting(TopicReader.Told::type)
                .containsExactly("settlement.drafted.v1", "settlement.confirmed.v1", "settlement.paid.v1");
    }

    /** S1-3.5b */
    @Test
    void underWarrantyTheFeeIsWaivedAtOnce() {
        var bench = completedWithOneFan(new Bench().inWarranty());

        var draft = settlementOf(bench);

        var id = UUID.fromString(draft.getString("items[0].id"));
        assertThat(draft.getString("items[0].status")).isEqualTo("WAIVED");
        assertThat(draft.getLong("items[0].totalCents")).isZero();
        assertThat(draft.getLong("items[0].lines[0].amountCents")).isEqualTo(4_500);
        TopicReader.await("settlement.waived.v1", id);
        assertThat(TopicReader.eventsOf("aftercare.settlement", id))
                .extracting(TopicReader.Told::type)
                .containsExactly("settlement.drafted.v1", "settlement.waived.v1");
    }

    @Test
    void aPartnerSeesOnlyItsOwnFees() {
        var bench = completedWithOneFan(new Bench().partner("acme"));
        var id = settlementOf(bench).getString("items[0].id");

        var acme = Tokens.of("acme").roles("partner").partner("acme");
        var globex = Tokens.of("globex").roles("partner").partner("globex");

        assertThat(Api.as(acme).get("/v1/settlements/" + id).statusCode()).isEqualTo(200);
        assertThat(Api.as(globex).get("/v1/settlements/" + id).statusCode()).isEqualTo(404);
        assertThat(Api.as(globex).get("/v1/settlements").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void anAbandonedRepairCostsNothing() {
        var bench = new Bench().arrived();
        bench.take(bench.tech(), "abandonment", Map.of("reason", "NOT_REPAIRABLE"));

        var list = Api.as(Bench.agent()).get("/v1/settlements?repairId=" + bench.repairId());

        assertThat(list.jsonPath().getList("items")).isEmpty();
    }
}
