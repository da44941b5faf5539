package io.aftercare.kpi.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.kit.ids.Ids;
import io.aftercare.kpi.ALife;
import io.aftercare.kpi.KpiDatabase;
import io.aftercare.kpi.Told;
import io.aftercare.kpi.indicator.Figures.Request;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every figure of four hundred lives against figures that were computed one by one. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorFiguresTest {
    private static final Tokens MANAGER = Tokens.of("manager-01").roles("manager");
    private static final String YEAR = "from=2026-01-01&until=2027-01-01";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    KpiDatabase database;

    private final List<Request> requests = new ArrayList<>();

    @BeforeAll
    void liveFourHundredLives() {
        var random = new Random(311);
        var assets = Stream.generate(() -> Ids.next().toString()).limit(60).toList();
        var events = new ArrayList<Told>();
        for (var i = 0; i < 400; i++) {
            events.addAll(live(random, assets.get(random.nextInt(60))));
        }
        database.empty();
        database.keep(events);
        database.makeFacts();
    }

    @Test
    void everyFigureOfTheYearIsRight() {
        check(report(YEAR).setRootPath("rows[0]"), new Figures(requests, request -> true));
    }

    @Test
    void everyFigureOfEveryGroupIsRight() {
        checkGroups("outlet", Request::outlet);
        checkGroups("technician", Request::technician);
        checkGroups("channel", Request::channel);
        checkGroups("product", Request::productCode);
        checkGroups("partner", Request::partner);
    }

    @Test
    void everyFigureOfEveryMonthIsRightInItsZone() {
        checkGroups("month&timeZone=Asia/Shanghai", request -> request.reportedAt()
                .atZone(SHANGHAI)
                .toLocalDate()
                .toString()
                .substring(0, 7));
    }

    @Test
    void everyDayHasItsRowInItsZone() {
        var report = report("from=2026-03-01&until=2026-05-01&groupBy=day&timeZone=Asia/Shanghai");

        assertThat(report.getList("rows")).hasSize(61);
        for (var i = 0; i < 61; i++) {
            var day = LocalDate.parse("2026-03-01").plusDays(i);
            assertThat(report.getString("rows[%d].group".formatted(i))).isEqualTo(day.toString());
            check(report.setRootPath("rows[%d]".formatted(i)), new Figures(requests, request -> request.reportedAt()
                    .atZone(SHANGHAI)
                    .toLocalDate()
                    .equals(day)));
            report.setRootPath("");
        }
    }

    @Test
    void filtersNarrowWhatIsCounted() {
        check(
                report(YEAR + "&outlet=NYC-BK&channel=WEB").setRootPath("rows[0]"),
                new Figures(
                        requests,
                        request -> request.arrivals() > 0
                                && request.outlet().equals("NYC-BK")
                                && request.channel().equals("WEB")));
        check(
                report(YEAR + "&partner=globex&productCode=HP-20").setRootPath("rows[0]"),
                new Figures(
                        requests,
                        request -> request.partner().equals("globex")
                                && request.productCode().equals("HP-20")));
    }

    private void checkGroups(String groupBy, java.util.function.Function<Request, String> group) {
        var report = report(YEAR + "&groupBy=" + groupBy);
        var groups = requests.stream()
                .filter(request -> request.arrivals() > 0
                        || !List.of("outlet", "technician").contains(groupBy))
                .map(group)
                .distinct()
                .sorted()
                .toList();
        List<String> names = report.getList("rows.group");

        assertThat(names.stream().filter(Objects::nonNull)).containsExactlyElementsOf(groups);
        for (var i = 0; i < groups.size(); i++) {
            var name = groups.get(i);
            Predicate<Request> inGroup = request -> group.apply(request).equals(name)
                    && (request.arrivals() > 0
                            || !List.of("outlet", "technician").contains(groupBy));
            check(report.setRootPath("rows[%d]".formatted(i)), new Figures(requests, inGroup));
            report.setRootPath("");
        }
    }

    private static void check(JsonPath row, Figures figures) {
        assertThat(row.getLong("requests")).isEqualTo(figures.count(request -> true));
        assertThat(row.getLong("resolvedByPhone")).isEqualTo(figures.count(request -> request.resolvedAt() != null));
        assertThat(row.getLong("repaired")).isEqualTo(figures.count(request -> request.repairedAt() != null));
        assertThat(row.getLong("cancelled")).isEqualTo(figures.count(request -> request.cancelledAt() != null));
        assertThat(row.<Float>get("medianMinutesToFirstResponse")).isEqualTo(figures.median(Request::firstResponseAt));
        assertThat(row.<Float>get("medianMinutesToArrival")).isEqualTo(figures.median(Request::arrivedAt));
        assertThat(row.<Float>get("medianMinutesToCompletion"))
                .isEqualTo(figures.median(
                        request -> request.repairedAt() == null ? request.resolvedAt() : request.repairedAt()));
        rate(
                row,
                "resolutionRate",
                figures.count(request -> request.resolvedAt() != null || request.repairedAt() != null),
                figures.count(request -> request.cancelledAt() == null));
        rate(row, "complaintRate", figures.count(Request::complaint), figures.count(request -> true));
        rate(
                row,
                "onTimeRate",
                figures.count(request -> request.arrivals() > 0 && request.onTime()),
                figures.count(request -> request.arrivals() > 0));
        rate(
                row,
                "firstTimeFixRate",
                figures.count(request -> request.repairedAt() != null
                        && request.mode().equals("ON_SITE")
                        && request.arrivals() == 1
                        && request.reworkCount() == 0),
                figures.count(request ->
                        request.repairedAt() != null && request.mode().equals("ON_SITE")));
        rate(
                row,
                "reworkRate",
                figures.count(request -> request.repairedAt() != null && request.reworkCount() > 0),
                figures.count(request -> request.repairedAt() != null));
        rate(
                row,
                "repeatFaultRate",
                figures.count(figures::cameBack),
                figures.count(request -> request.repairedAt() != null));
        assertThat(row.getBoolean("repeatFaultLimitExceeded"))
                .isEqualTo(
                        figures.count(figures::cameBack) * 20 > figures.count(request -> request.repairedAt() != null));
        assertThat(row.<Float>get("satisfaction.average")).isEqualTo(figures.satisfaction());
        assertThat(row.getLong("satisfaction.count"))
                .isEqualTo(figures.count(request -> request.satisfaction() != null));
    }

    private static void rate(JsonPath row, String name, long numerator, long denominator) {
        assertThat(row.getLong(name + ".numerator")).as(name).isEqualTo(numerator);
        assertThat(row.getLong(name + ".denominator")).as(name).isEqualTo(denominator);
        if (denominator == 0) {
            assertThat(row.<Object>get(name + ".rate")).as(name).isNull();
        } else {
            assertThat(row.getDouble(name + ".rate")).isEqualTo(Math.round(1e4 * numerator / denominator) / 1e4);
        }
    }

    private static JsonPath report(String query) {
        return Api.as(MANAGER)
                .get("/v1/indicators?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** One random life: by phone, on site, at the bench, given up or still running. */
    private List<Told> live(Random random, String asset) {
        var reportedAt = Instant.parse("2026-01-01T12:00:00Z").plus(random.nextInt(360 * 24 * 60), ChronoUnit.MINUTES);
        var outlet = List.of("NYC-BK", "NYC-QN", "SH-PD").get(random.nextInt(3));
        var technician = outlet + "-tech-" + random.nextInt(3);
        var product = List.of("AC-900", "HP-20").get(random.nextInt(2));
        var partner = List.of("acme", "globex", "own").get(random.nextInt(3));
        var channel = List.of("PHONE", "WEB", "PARTNER").get(random.nextInt(3));
        var fault = List.of("no-heat", "noise").get(random.nextInt(2));
        var complaint = random.nextInt(10) == 0;
        var life = ALife.reportedAt(reportedAt)
                .with("assetId", asset)
                .with("productCode", product)
                .with("partner", partner)
                .with("channel", channel)
                .with("faultCategory", fault)
                .registered();
        pause(life, random, 300);
        life.triaged(complaint ? "COMPLAINT" : "FAULT");
        var firstResponse = lastAt(life);
        Instant resolved = null;
        Instant cancelled = null;
        Instant arrived = null;
        Instant repaired = null;
        var arrivals = 0;
        var onTime = random.nextBoolean();
        var mode = random.nextInt(4) == 0 ? "BRING_IN" : "ON_SITE";
        var rework = Math.max(0, random.nextInt(4) - 2);
        pause(life, random, 5_000);
        switch (random.nextInt(5)) {
            case 0 -> resolved = lastAt(life.resolved());
            case 1 -> cancelled = lastAt(life.cancelled());
            default -> {
                arrived = lastAt(life.visited(outlet, technician, onTime));
                arrivals = 1;
                if (random.nextInt(4) == 0) {
                    life.arrived(outlet, technician, true);
                    arrivals = 2;
                }
                pause(life, random, 9_000);
                if (random.nextInt(5) > 0) {
                    repaired = lastAt(life.started(outlet, technician).repaired(outlet, technician, mode, rework));
                }
            }
        }
        Integer satisfaction = null;
        if ((repaired != null || resolved != null) && random.nextBoolean()) {
            satisfaction = 1 + random.nextInt(5);
            life.answered(satisfaction);
        }
        requests.add(new Request(
                outlet,
                technician,
                channel,
                product,
                partner,
                asset,
                fault,
                reportedAt,
                firstResponse,
                resolved,
                cancelled,
                arrived,
                arrivals,
                onTime,
                repaired,
                mode,
                rework,
                satisfaction,
                complaint));
        return life.events();
    }

    private static void pause(ALife life, Random random, int minutes) {
        life.after(Duration.ofMinutes(random.nextInt(minutes)).plusSeconds(random.nextInt(60)));
    }

    private static Instant lastAt(ALife life) {
        return life.events().getLast().meta().time();
    }

    /** Keeps the oracle honest: it must see something of everything. */
    @Test
    void theLivesShowEverything() {
        var figures = new Figures(requests, request -> true);

        assertThat(Map.of(
                                "repeat", figures.count(figures::cameBack),
                                "complaints", figures.count(Request::complaint),
                                "phone", figures.count(request -> request.resolvedAt() != null),
                                "cancelled", figures.count(request -> request.cancelledAt() != null),
                                "twice", figures.count(request -> request.arrivals() == 2),
                                "answers", figures.count(request -> request.satisfaction() != null))
                        .values())
                .allMatch(count -> count > 10);
    }
}
