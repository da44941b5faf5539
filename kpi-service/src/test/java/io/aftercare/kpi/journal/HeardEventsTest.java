package io.aftercare.kpi.journal;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.aftercare.kpi.ALife;
import io.aftercare.kpi.KpiDatabase;
import io.aftercare.kpi.Told;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events through the real broker. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HeardEventsTest {
    @Inject
    KpiDatabase database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void everyEventOfALifeEntersTheFacts() {
        var life = ALife.reportedAt("2026-11-02T08:00:00Z").livedThrough();
        var shuffled = new ArrayList<>(life.events());
        Collections.shuffle(shuffled, new Random(7));

        shuffled.forEach(HeardEventsTest::send);

        awaitFact(life, "\"events\":" + life.events().size());
        var heard = database.factOf(life.requestId);
        database.empty();
        database.keep(life.events());
        database.makeFacts();
        assertThat(heard).isEqualTo(database.factOf(life.requestId));
    }

    @Test
    void theSameEventHeardTwiceCountsOnce() {
        var life = ALife.reportedAt("2026-11-02T08:00:00Z").registered().triaged("FAULT");
        life.events().forEach(HeardEventsTest::send);
        life.visited("SH-PD", "tech-16", true);

        for (var event : life.events()) {
            send(event);
            send(event);
        }

        awaitFact(life, "\"events\":" + life.events().size());
        assertThat(database.factOf(life.requestId)).contains("\"proposals\":2", "\"refusals\":1", "\"arrivals\":1");
    }

    @Test
    void anEventThatDoesNotFitIsParkedAndHoldsNobodyUp() {
        var life = ALife.reportedAt("2026-11-02T08:00:00Z").registered();
        var bad = ALife.reportedAt("2026-11-02T08:00:00Z").answered(4).events().getFirst();
        bad.payload().put("satisfaction", "very");

        send(bad);
        life.answered(5).events().forEach(HeardEventsTest::send);

        awaitFact(life, "\"satisfaction\":5");
        await().untilAsserted(() -> Api.as(Tokens.of("admin-01").roles("admin"))
                .get("/v1/operations/kpi/parked-events")
                .then()
                .statusCode(200)
                .body("items.eventId", hasItem(bad.meta().eventId().toString())));
    }

    private void awaitFact(ALife life, String part) {
        await().until(() -> database.factOf(life.requestId).contains(part));
    }

    private static void send(Told event) {
        var meta = event.meta();
        EventFeeder.sendAgain(
                meta.eventId(),
                meta.type(),
                meta.subject(),
                meta.sequence(),
                event.json().toString());
    }
}
