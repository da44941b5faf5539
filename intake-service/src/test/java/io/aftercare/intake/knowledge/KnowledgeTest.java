package io.aftercare.intake.knowledge;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The knowledge base from the draft to the request that it solved. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class KnowledgeTest {
    private static final String PATH = "/v1/knowledge-articles";

    /** S1-3.1c, S3.7-E2, S3.1-B4, S3.7-A3 */
    @Test
    void aPublishedArticleIsSuggestedInBothLanguages() {
        var id = published(article(
                "Radiator gurgles",
                "Gurgling noise from the radiator",
                "Bleed the radiator",
                "暖气片有咕噜声",
                "暖气片里有水流声",
                "给暖气片放气"));

        suggest("my radiators are gurgling", "language=en").body("items.articleId", hasItem(id.toString()));
        suggest("暖气片咕噜响", "language=zh-CN")
                .body("items.find { it.articleId == '%s' }.title".formatted(id), equalTo("暖气片有咕噜声"))
                .body("items.find { it.articleId == '%s' }.matched".formatted(id), hasItems("暖气", "咕噜"));
        suggest("completely unrelated zebra", "language=en").body("items.articleId", not(hasItem(id.toString())));
    }

    /** The figures of an answer explain its order. */
    @Test
    void theScoreIsTheProductOfItsFactors() {
        published(article(
                "Dishwasher foams", "Foam runs out of the dishwasher", "Use less soap", "洗碗机冒泡", "泡沫流出", "少用洗涤剂"));

        var first = suggest("foam from the dishwasher", "language=en").extract().jsonPath();

        assertThat(first.getDouble("items[0].score"))
                .isCloseTo(
                        first.getDouble("items[0].textScore")
                                * first.getDouble("items[0].productFactor")
                                * first.getDouble("items[0].faultFactor")
                                * first.getDouble("items[0].experienceFactor"),
                        offset(1e-3));
    }

    /** S2-3.1c: what has helped comes first. */
    @Test
    void whatSolvedRequestsIsSuggestedFirst() {
        var one = published(article("Kettle whistles A", "Whistle of the kettle", "Descale", "水壶A", "响", "除垢"));
        var other = published(article("Kettle whistles B", "Whistle of the kettle", "Descale", "水壶B", "响", "除垢"));
        for (var i = 0; i < 3; i++) {
            tried(registered(AGENT), other, true);
            tried(registered(AGENT), one, false);
        }

        suggest("the kettle whistles", "language=en")
                .body("items.articleId", contains(other.toString(), one.toString()))
                .body("items.tried", contains(3, 3))
                .body("items.solved", contains(3, 0));
    }

    @Test
    void theSameRequestCountsAnArticleOnce() {
        var id = published(article("Toaster smokes", "Smoke from the toaster", "Clean it", "烤面包机冒烟", "冒烟", "清理"));
        var request = registered(AGENT);

        tried(request, id, false);
        tried(request, id, true);

        suggest("smoke toaster", "language=en")
                .body("items[0].tried", equalTo(1))
                .body("items[0].solved", equalTo(1));
        Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/article-uses")
                .then()
                .body("items.solved", contains(true));
    }

    @Test
    void onlyWhatIsPublishedCanBeTried() {
        var id = drafted(article("Draft only", "Draft", "Draft", "草稿", "草稿", "草稿"));

        step(AGENT, registered(AGENT), "article-use", "{\"articleId\": \"%s\", \"solved\": true}".formatted(id))
                .statusCode(400)
                .body("errors[0].rule", equalTo("published-article"));
    }

    @Test
    void readersFollowTheFormerEditionUntilTheNextIsPublished() {
        var id = published(article("Fridge hums old", "Humming fridge", "Level it", "冰箱响", "嗡嗡", "调平"));
        post(AGENT, id, "revision", article("Fridge hums new", "Humming fridge", "Level it", "冰箱新", "嗡嗡", "调平"))
                .statusCode(200)
                .body("edition.number", equalTo(2));

        suggest("humming fridge", "language=en").body("items.title", hasItem("Fridge hums old"));
        Api.as(ACME).get(PATH + "/" + id).then().body("edition.texts.title", hasItem("Fridge hums old"));
        post(AGENT, id, "submission", "{}").statusCode(200);
        post(SUPPORT, id, "publication", "{}").statusCode(200);

        suggest("humming fridge", "language=en").body("items.title", hasItem("Fridge hums new"));
        Api.as(AGENT).get(PATH + "/" + id + "/editions").then().body("items.number", contains(2, 1));
        Api.as(ACME).get(PATH + "/" + id + "/editions").then().body("items.number", contains(2));
    }

    @Test
    void aRetiredArticleIsNotFoundAnyMore() {
        var id = published(article("Oven sparks", "Sparks in the oven", "Switch off", "烤箱火花", "火花", "断电"));

        post(SUPPORT, id, "retirement", "{}").statusCode(200);

        suggest("sparks oven", "language=en").body("items.articleId", not(hasItem(id.toString())));
        Api.as(ACME).get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void theAuthorDoesNotReviewAndARejectedArticleGoesBack() {
        var id = drafted(article("Author", "Author", "Author", "作者", "作者", "作者"), SUPPORT);
        post(SUPPORT, id, "submission", "{}").statusCode(200);

        post(SUPPORT, id, "publication", "{}").statusCode(409).body("code", equalTo("author-cannot-review"));
        post(MANAGER, id, "rejection", "{\"reason\": \"Say which boiler\"}")
                .statusCode(200)
                .body("status", equalTo("DRAFTED"))
                .body("edition.reviewNote", equalTo("Say which boiler"));
        post(MANAGER, id, "revision", article("By", "By", "By", "由", "由", "由"))
                .statusCode(200)
                .body("edition.author", equalTo("manager-01"))
                .body("edition.number", equalTo(1));
    }

    /** (e): partners see what is published and meant for them. */
    @Test
    void partnersSeeWhatIsMeantForThem() {
        var forStaff = published(article("Secret pump", "Pump secret", "Secret", "秘密泵", "泵", "秘密")
                .replace("STAFF_AND_PARTNERS", "STAFF"));
        var draft = drafted(article("Draft pump", "Pump draft", "Draft", "草稿泵", "泵", "草稿"));

        Api.as(ACME).get(PATH + "/" + forStaff).then().statusCode(404);
        Api.as(ACME).get(PATH + "/" + draft).then().statusCode(404);
        Api.as(ACME)
                .queryParam("text", "secret pump")
                .get(PATH + "/suggestions")
                .then()
                .statusCode(200)
                .body("items.articleId", not(hasItem(forStaff.toString())));
        suggest("secret pump", "language=en").body("items.articleId", hasItem(forStaff.toString()));
    }

    /** S3.3-C3 */
    @Test
    void forbiddenPhrasesAreFoundAndRefused() {
        Api.as(AGENT)
                .body(article("Rude", "Rude", "Say: I DON’T KNOW", "粗鲁", "粗鲁", "好"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("no-forbidden-phrase"))
                .body("errors[0].field", equalTo("texts[0].solution"));
        Api.as(AGENT)
                .queryParam("text", "这不归我管, and it is Ｎｏｔ My Business")
                .get(PATH + "/forbidden-phrases")
                .then()
                .statusCode(200)
                .body("found", containsInAnyOrder("不归我管", "not my business"));
        Api.as(AGENT)
                .queryParam("text", "Let me find out for you")
                .get(PATH + "/forbidden-phrases")
                .then()
                .body("found", empty());
    }

    @Test
    void productAndFaultRaiseOrRuleOut() {
        var id = published(article("Spinner stops", "Spinner stops", "Reset", "旋转停", "停", "重置")
                .replaceFirst("\\{", "{\"productCodes\": [\"SP-1\"], \"faultCategories\": [\"no-spin\"], "));

        suggest("spinner stops", "productCode=SP-1&faultCategory=no-spin")
                .body("items[0].articleId", equalTo(id.toString()))
                .body("items[0].productFactor.toDouble()", closeTo(1.5, 1e-9))
                .body("items[0].faultFactor.toDouble()", closeTo(1.5, 1e-9));
        suggest("spinner stops", "productCode=WM-7000").body("items.articleId", not(hasItem(id.toString())));
    }

    private static ValidatableResponse suggest(String text, String more) {
        return Api.as(AGENT)
                .queryParam("text", text)
                .queryParam("limit", 20)
                .get(PATH + "/suggestions?" + more)
                .then()
                .statusCode(200);
    }

    private static void tried(UUID request, UUID article, boolean solved) {
        step(AGENT, request, "article-use", "{\"articleId\": \"%s\", \"solved\": %s}".formatted(article, solved))
                .statusCode(200);
    }

    private static UUID published(String article) {
        var id = drafted(article);
        post(AGENT, id, "submission", "{}").statusCode(200);
        post(SUPPORT, id, "publication", "{\"note\": \"Tried it\"}")
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));
        return id;
    }

    private static UUID drafted(String article) {
        return drafted(article, AGENT);
    }

    static UUID drafted(String article, String token) {
        JsonPath view = Api.as(token)
                .body(article)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return UUID.fromString(view.getString("id"));
    }

    private static ValidatableResponse post(String token, UUID id, String step, String body) {
        var etag = Api.as(AGENT).get(PATH + "/" + id).header("ETag");
        return Api.as(token)
                .header("If-Match", etag)
                .body(body)
                .post(PATH + "/" + id + "/" + step)
                .then();
    }

    private static String article(
            String title, String symptom, String solution, String chineseTitle, String told, String toDo) {
        return """
                {"kind": "SOLUTION", "audience": "STAFF_AND_PARTNERS", "category": "heating", "texts": [
                 {"language": "en", "title": "%s", "symptom": "%s", "solution": "%s"},
                 {"language": "zh-CN", "title": "%s", "symptom": "%s", "solution": "%s"}]}
                """.formatted(title, symptom, solution, chineseTitle, told, toDo);
    }
}
