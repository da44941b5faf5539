package io.aftercare.kpi.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.kpi.ALife;
import io.aftercare.kpi.KpiDatabase;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class IndicatorResourceTest {
    private static final Tokens MANAGER = Tokens.of("manager-01").roles("manager");
    private static final String NOVEMBER = "/v1/indicators?from=2026-11-01&until=2026-12-01";

    @Inject
    KpiDatabase database;

    @Inject
    SettableClock clock;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aPartnerSeesOnlyItsOwnRequests() {
        live("acme", "NYC-BK");
        live("acme", "NYC-QN");
        live("globex", "NYC-BK");
        var acme = Tokens.of("acme-machine").roles("partner").partner("acme");

        Api.as(acme).get(NOVEMBER).then().statusCode(200).body("rows[0].requests", equalTo(2));
        Api.as(acme).get(NOVEMBER + "&groupBy=partner").then().body("rows.group", contains("acme"));
        Api.as(acme).get(NOVEMBER + "&partner=globex").then().body("rows", hasSize(0));
    }

    @Test
    void trialsAreInNobodysFiguresButTheirOwn() {
        live("acme", "NYC-BK");
        live("acme-sandbox", "NYC-BK");
        var sandbox = Tokens.of("acme-trial").roles("partner").partner("acme-sandbox");

        Api.as(MANAGER).get(NOVEMBER).then().statusCode(200).body("rows[0].requests", equalTo(1));
        Api.as(MANAGER).get(NOVEMBER + "&partner=acme-sandbox").then().body("rows[0].requests", equalTo(1));
        Api.as(sandbox).get(NOVEMBER).then().body("rows[0].requests", equalTo(1));
    }

    @Test
    void aStationHeadSeesOnlyTheOwnOutlet() {
        live("acme", "NYC-BK");
        live("globex", "NYC-BK");
        live("acme", "NYC-QN");
        var head = Tokens.of("head-03").roles("station-head").outlet("NYC-BK");

        Api.as(head).get(NOVEMBER).then().statusCode(200).body("rows[0].requests", equalTo(2));
        Api.as(head).get(NOVEMBER + "&groupBy=outlet").then().body("rows.group", contains("NYC-BK"));
        Api.as(head).get(NOVEMBER + "&outlet=NYC-QN").then().body("rows", hasSize(0));
    }

    @Test
    void aTokenWithoutScopeSeesNothing() {
        live("acme", "NYC-BK");

        Api.as(Tokens.of("head-03").roles("station-head")).get(NOVEMBER).then().body("rows", hasSize(0));
        Api.as(Tokens.of("acme-machine").roles("partner")).get(NOVEMBER).then().body("rows", hasSize(0));
    }

    @Test
    void aRequestCountsOnTheDayOfTheWantedZone() {
        // In New York it is still 14 November, in Shanghai already the 15th.
        database.keep(ALife.reportedAt("2026-11-15T01:30:00Z").registered().events());
        database.makeFacts();

        Api.as(MANAGER)
                .get("/v1/indicators?from=2026-11-14&until=2026-11-15&timeZone=America/New_York")
                .then()
                .body("rows[0].requests", equalTo(1));
        Api.as(MANAGER)
                .get("/v1/indicators?from=2026-11-15&until=2026-11-16&groupBy=day&timeZone=Asia/Shanghai")
                .then()
                .body("rows[0].group", equalTo("2026-11-15"))
                .body("rows[0].requests", equalTo(1));
        Api.as(MANAGER)
                .get("/v1/indicators?from=2026-11-15&until=2026-11-16&groupBy=day&timeZone=America/New_York")
                .then()
                .body("rows[0].requests", equalTo(0))
                .body("rows[0].medianMinutesToArrival", nullValue())
                .body("rows[0].onTimeRate.denominator", equalTo(0));
    }

    @Test
    void weeksBeginOnMonday() {
        Api.as(MANAGER)
                .get("/v1/indicators?from=2026-12-30&until=2027-01-12&groupBy=week")
                .then()
                .statusCode(200)
                .body("rows.group", contains("2026-W53", "2027-W01", "2027-W02"));
    }

    @Test
    void withoutPeriodTheLastThirtyDaysAreMeant() {
        clock.set(Instant.parse("2026-11-21T23:30:00Z"));
        live("acme", "NYC-BK");

        Api.as(MANAGER)
                .get("/v1/indicators")
                .then()
                .body("from", equalTo("2026-10-23"))
                .body("until", equalTo("2026-11-22"))
                .body("timeZone", equalTo("UTC"))
                .body("groupBy", equalTo("NONE"))
                .body("rows[0].requests", equalTo(1))
                .body("truncated", equalTo(false));
        Api.as(MANAGER).get("/v1/indicators?timeZone=Asia/Shanghai").then().body("until", equalTo("2026-11-23"));
    }

    @Test
    void aPeriodWithoutRequestsHasNoRow() {
        Api.as(MANAGER).get(NOVEMBER).then().statusCode(200).body("rows", hasSize(0));
    }

    @Test
    void aRequestWithoutOutletHasAGroupWithoutName() {
        database.keep(ALife.reportedAt("2026-11-15T01:30:00Z").registered().events());
        database.makeFacts();

        Api.as(MANAGER)
                .get(NOVEMBER + "&groupBy=outlet")
                .then()
                .body("rows", hasSize(1))
                .body("rows[0].group", nullValue());
    }

    @Test
    void moreGroupsThanAReportHoldsAreCutAndSaidSo() {
        database.execute("""
                INSERT INTO request_fact (service_request_id, product_code, reported_at, duplicate, proposals, refusals,
                    arrivals, rework_count, labour_minutes, repairs_abandoned, parts_short, paid_cents,
                    follow_up_overdue, events, last_event_at)
                SELECT gen_random_uuid(), 'P-' || n, '2026-11-05', false, 0, 0, 0, 0, 0, 0, 0, 0, false, 1, now()
                FROM generate_series(1, 1001) n""");

        Api.as(MANAGER)
                .get(NOVEMBER + "&groupBy=product")
                .then()
                .body("rows", hasSize(1_000))
                .body("truncated", equalTo(true));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "from=yesterday, from",
        "from=2026-13-01, from",
        "from=2026-11-02&until=2026-11-02, until",
        "from=2026-11-02&until=2026-11-01, until",
        "from=2025-01-01&until=2026-02-01, until",
        "from=-999999999-01-01, from",
        "from=1999-12-31, from",
        "until=9999-01-01, until",
        "timeZone=Mars/Olympus, timeZone",
        "timeZone=%00, timeZone",
        "groupBy=colour, groupBy",
        "outlet=%0A, outlet",
    })
    void aMalformedFilterIsNamed(String query, String field) {
        Api.as(MANAGER)
                .urlEncodingEnabled(false)
                .get("/v1/indicators?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void quotesInAFilterAreOnlyText() {
        live("acme", "NYC-BK");

        Api.as(MANAGER)
                .queryParam("outlet", "' OR '1'='1")
                .get(NOVEMBER)
                .then()
                .statusCode(200)
                .body("rows", hasSize(0));
    }

    @Test
    void onlyThoseWhoMayRecomputeDoSo() {
        Api.as(MANAGER).post("/v1/indicators/recomputation").then().statusCode(403);
        Api.as(Tokens.of("quality-01").roles("quality-supervisor"))
                .post("/v1/indicators/recomputation")
                .then()
                .statusCode(202)
                .body("requests", equalTo(0));
        Api.as(MANAGER)
                .get("/v1/indicators/recomputation")
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"));
    }

    private void live(String partner, String outlet) {
        database.keep(ALife.reportedAt("2026-11-10T08:00:00Z")
                .with("partner", partner)
                .registered()
                .triaged("FAULT")
                .visited(outlet, "tech-01", true)
                .events());
        database.makeFacts();
    }
}
