package io.aftercare.intake.announcement;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S3.7-C3, S3.3-C5, S2-6.1a: who is told what, and who has read it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AnnouncementTest {
    private static final String PLACE = "/v1/announcements/";
    private static final String TEXT = "{\"language\": \"en\", \"title\": \"Late shift\", \"text\": \"Begins at two\"}";

    private final Database database;

    AnnouncementTest(Database database) {
        this.database = database;
    }

    @Test
    void staffReadsWhatIsAnnouncedInEveryLanguage() {
        var id = Desk.idOf(publish("""
                {"kind": "OFFER", "texts": [
                 {"language": "zh-CN", "title": "除垢八折", "text": "本月有效"},
                 {"language": "en", "title": "Descaling", "text": "20 % off this month"}]}
                """));

        Clients.read(AGENT, PLACE, id)
                .statusCode(200)
                .body("kind", equalTo("OFFER"))
                .body("status", equalTo("PUBLISHED"))
                .body("texts.language", contains("en", "zh-CN"))
                .body("texts[1].title", equalTo("除垢八折"))
                .body("author", equalTo("manager-01"))
                .body("edition", equalTo(1))
                .body("readAt", nullValue());
        assertThat(currentOf(AGENT)).contains(id.toString());
    }

    @Test
    void onlyThoseWhomItIsMeantForSeeIt() {
        var agents = Desk.idOf(publish(notice("\"roles\": [\"agent\"]")));
        var brooklyn = Desk.idOf(publish(notice("\"outlets\": [\"NYC-BK\"]")));
        var headsThere = Desk.idOf(publish(notice("\"roles\": [\"station-head\"], \"outlets\": [\"NYC-BK\"]")));
        var partners = Desk.idOf(publish(notice("\"roles\": [\"partner\"]")));
        var named = Desk.idOf(publish(notice("\"roles\": [\"inspector\"], \"mustRead\": [\"support-01\"]")));
        var agentThere = Tokens.of("agent-bk").roles("agent").outlet("NYC-BK").sign();
        var agentOfAcme = Tokens.of("agent-acme").roles("agent").partner("acme").sign();

        var all = List.of(agents, brooklyn, headsThere, partners, named);
        assertThat(seenBy(AGENT, all)).containsExactlyInAnyOrder(agents);
        assertThat(seenBy(agentThere, all)).containsExactlyInAnyOrder(agents, brooklyn);
        assertThat(seenBy(SUPPORT, all)).containsExactlyInAnyOrder(named);
        assertThat(seenBy(ACME, all)).containsExactlyInAnyOrder(partners);
        assertThat(seenBy(agentOfAcme, all)).isEmpty();
    }

    @Test
    void itIsShownFromItsBeginningUntilItsEnd() {
        var over =
                Desk.idOf(publish(notice("\"from\": \"2020-01-01T00:00:00Z\", \"until\": \"2020-02-01T00:00:00Z\"")));
        var coming = Desk.idOf(publish(notice("\"from\": \"2099-01-01T00:00:00Z\"")));

        assertThat(currentOf(AGENT)).doesNotContain(over.toString(), coming.toString());
        Clients.read(AGENT, PLACE, over).statusCode(200);
        Clients.read(AGENT, PLACE, coming).statusCode(404);
        confirm(AGENT, over, 1).statusCode(409).body("code", equalTo("announcement-not-current"));
        Api.as(MANAGER)
                .get("/v1/announcements?limit=200&kind=NOTICE&status=PUBLISHED")
                .then()
                .body("items.id", hasItem(over.toString()))
                .body("items.id", hasItem(coming.toString()));
    }

    @Test
    void whoHasReadItAndWhoNotYetCanBeListed() {
        var id = Desk.idOf(publish(notice("\"mustRead\": [\"agent-01\", \"tech-01\", \"tech-02\"]")));

        confirm(AGENT, id, 1).statusCode(200).body("readAt", notNullValue());
        confirm(SUPPORT, id, 1).statusCode(200);
        confirm(SUPPORT, id, 1).statusCode(200);

        readers(id, "?read=true")
                .body("items.login", containsInAnyOrder("agent-01", "support-01"))
                .body("items.find { it.login == 'agent-01' }.mustRead", equalTo(true))
                .body("items.find { it.login == 'support-01' }.mustRead", equalTo(false));
        readers(id, "?read=false").body("items.login", containsInAnyOrder("tech-01", "tech-02"));
        var page = readers(id, "?limit=3").body("items.size()", equalTo(3));
        readers(id, "?limit=3&after=" + page.extract().jsonPath().getString("next"))
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
        Api.as(AGENT).get(PLACE + id + "/readers").then().statusCode(403);
    }

    @Test
    void whatHasChangedIsToBeReadAnew() {
        var id = Desk.idOf(publish(notice("\"mustRead\": [\"agent-01\", \"tech-01\"]")));
        var etag = Clients.read(MANAGER, PLACE, id).extract().header("ETag");
        confirm(AGENT, id, 1).statusCode(200);

        Clients.step(MANAGER, PLACE, id, "/change", notice("\"mustRead\": [\"tech-02\"]"), etag)
                .statusCode(200)
                .body("edition", equalTo(2));

        Clients.read(AGENT, PLACE, id).body("readAt", nullValue());
        readers(id, "?read=false").body("items.login", containsInAnyOrder("agent-01", "tech-02"));
        confirm(AGENT, id, 1)
                .statusCode(409)
                .body("code", equalTo("announcement-changed"))
                .body("edition", equalTo(2));
        confirm(AGENT, id, 2).statusCode(200);
        readers(id, "?read=true").body("items.login", contains("agent-01"));
        Clients.step(MANAGER, PLACE, id, "/change", notice("\"outlets\": []"), etag)
                .statusCode(412);
    }

    @Test
    void whatIsWithdrawnIsShownToNobodyElse() {
        var id = Desk.idOf(publish(notice("\"outlets\": []")));
        var etag = Clients.etag(PLACE, id);

        Clients.step(MANAGER, PLACE, id, "/withdrawal", "{\"reason\": \"Wrong price\"}", etag)
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawnBy", equalTo("manager-01"));

        Clients.read(AGENT, PLACE, id).statusCode(404);
        confirm(AGENT, id, 1).statusCode(404);
        Clients.read(MANAGER, PLACE, id).statusCode(200).body("withdrawalReason", equalTo("Wrong price"));
        Clients.step(MANAGER, PLACE, id, "/change", notice("\"outlets\": []"), "*")
                .statusCode(409);
    }

    /** S3.3-C5 */
    @Test
    void aPageOfTheBoardComesFromAnAcknowledgedReport() {
        var report = Ids.next();
        database.change("""
                INSERT INTO consultation_report (id, version, event_count, number, year, quarter, status, begins_at,
                    ends_at, made_at)
                VALUES (?, 0, 0, 'CR-1989-Q4', 1989, 4, 'MADE', '1989-10-01T00:00:00Z', '1990-01-01T00:00:00Z', now())""", report);
        var page = "{\"kind\": \"BULLETIN\", \"reportId\": \"%s\", \"texts\": [%s]}".formatted(report, TEXT);

        publish(page).statusCode(409).body("code", equalTo("report-not-acknowledged"));
        Clients.step(
                        MANAGER,
                        "/v1/consultation-reports/",
                        report,
                        "/acknowledgement",
                        "{\"bulletinTopics\": [{\"topic\": \"descaling\", \"content\": \"How to\"}]}",
                        "*")
                .statusCode(200);
        var id = Desk.idOf(publish(page));

        Clients.read(AGENT, PLACE, id).body("kind", equalTo("BULLETIN")).body("reportId", equalTo(report.toString()));
        publish(notice("\"reportId\": \"" + report + "\""))
                .statusCode(400)
                .body("errors[0].rule", equalTo("bulletin-only"));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        publish("{\"kind\": \"NOTICE\", \"texts\": [%s, %s]}".formatted(TEXT, TEXT))
                .statusCode(400)
                .body("errors[0].rule", equalTo("one-per-language"));
        publish(notice("\"roles\": [\"king\"]")).statusCode(400).body("errors[0].rule", equalTo("known-role"));
        publish(notice("\"until\": \"2020-01-01T00:00:00Z\""))
                .statusCode(400)
                .body("errors[0].rule", equalTo("after-from"));
        var managerOfAcme =
                Tokens.of("manager-acme").roles("manager").partner("acme").sign();
        Api.as(managerOfAcme)
                .body(notice("\"outlets\": []"))
                .post("/v1/announcements")
                .then()
                .statusCode(403)
                .body("code", equalTo("own-staff-only"));
        Api.as(managerOfAcme).get("/v1/announcements").then().statusCode(200).body("items.size()", equalTo(0));
    }

    private static String notice(String more) {
        return "{\"kind\": \"NOTICE\", %s, \"texts\": [%s]}".formatted(more, TEXT);
    }

    private static ValidatableResponse publish(String body) {
        return Api.as(MANAGER).body(body).post("/v1/announcements").then();
    }

    private static ValidatableResponse confirm(String token, UUID id, int edition) {
        return Api.as(token)
                .body("{\"edition\": " + edition + "}")
                .post(PLACE + id + "/reading")
                .then();
    }

    private static ValidatableResponse readers(UUID id, String query) {
        return Api.as(MANAGER).get(PLACE + id + "/readers" + query).then().statusCode(200);
    }

    private static List<UUID> seenBy(String token, List<UUID> some) {
        var current = currentOf(token);
        return some.stream().filter(id -> current.contains(id.toString())).toList();
    }

    /** Small pages, so that the list is read over their borders. */
    private static List<String> currentOf(String token) {
        var ids = new ArrayList<String>();
        var next = "";
        while (next != null) {
            var page = Api.as(token)
                    .get("/v1/announcements/current?limit=20" + (next.isEmpty() ? "" : "&after=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }
}
