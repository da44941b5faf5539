package io.aftercare.intake;

import static io.aftercare.testing.Patience.await;
import static io.aftercare.testing.ScopeMatrix.Scope.OUTLET;
import static io.aftercare.testing.ScopeMatrix.Scope.PARTNER;
import static io.aftercare.testing.ScopeMatrix.Scope.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.webhook.Hooks;
import io.aftercare.testing.Api;
import io.aftercare.testing.AuthorisationMatrix;
import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.OpenApiContract;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.ScopeMatrix;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The running service is the one that its contracts describe. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ContractsTest {
    private static final int BAD_INPUT = 5_000;
    private static final int CELLS = 1_190;

    @Inject
    Clock clock;

    @Test
    void theApiIsTheOneCheckedIn() {
        OpenApiContract.check(Path.of("contracts/openapi.yaml"));
    }

    @Test
    void everyOperationAnswersOnlyItsRoles() {
        assertThat(AuthorisationMatrix.check()).isGreaterThanOrEqualTo(34 * 16);
    }

    /** S0-2.1a; (e) partners and outlets see only what is theirs. */
    @Test
    void whoeverCallsReachesOnlyTheOwnRequests() {
        var phone = Desk.aPhone();
        var request = Desk.idOf(Desk.register(Desk.ACME, Desk.registration(phone, "WM-7000")));
        Desk.triage(request, "ON_SITE").statusCode(200);
        Desk.step(Desk.SUPPORT, request, "visit-request", "{}").statusCode(200);
        for (var type : List.of("visit.proposed.v1", "visit.accepted.v1")) {
            EventFeeder.send(type, request, 1, """
                    {"serviceRequestId": "%s", "at": "%s", "technicianLogin": "tech-scope", "outletCode": "NYC-BK"}
                    """.formatted(request, clock.instant()));
        }
        var technician =
                Tokens.of("tech-scope").roles("technician").outlet("NYC-BK").sign();
        await().untilAsserted(() -> Desk.read(technician, request).statusCode(200));
        var view = Desk.read(Desk.AGENT, request).extract().jsonPath();
        var customer = view.getString("customerId");
        var incident = reportedIncident("\"serviceRequestId\": \"%s\",".formatted(request));
        var webhook = idle(Hooks.of("acme"));

        var cells = ScopeMatrix.of("acme", "NYC-BK", "tech-scope")
                .thing("/v1/service-requests", request, PARTNER, OUTLET, TECHNICIAN)
                .thingListedBy("/v1/customers", "region=US&phone=" + phone.substring(2), customer, PARTNER, TECHNICIAN)
                .thing("/v1/major-incidents", incident, PARTNER, OUTLET)
                .thingListedBy("/v1/assets", "customerId=" + customer, view.getString("assetId"), PARTNER)
                .thing("/v1/webhooks", webhook, PARTNER)
                .body("/v1/webhooks/{id}/change", "{}")
                .unscoped(
                        "makes something new",
                        "RegistrationResource_register",
                        "CustomerResource_add",
                        "MajorIncidentResource_report",
                        "KnowledgeArticleResource_draft",
                        "WebhookResource_register")
                .unscoped("a list of the caller's own, see FeedTest", "FeedResource_list")
                .unscoped(
                        "the same for all",
                        "ServicePolicyResource_list",
                        "ServicePolicyResource_get",
                        "ServicePolicyResource_slaRules",
                        "SuggestionResource_suggest",
                        "KnowledgeArticleResource_forbiddenPhrases")
                .unscoped(
                        "staff sees all of it, partners what is published for them: see KnowledgeTest",
                        "KnowledgeArticleResource_list",
                        "KnowledgeArticleResource_get",
                        "KnowledgeArticleResource_editions",
                        "KnowledgeArticleResource_revise",
                        "KnowledgeArticleResource_submit",
                        "KnowledgeArticleResource_publish",
                        "KnowledgeArticleResource_reject",
                        "KnowledgeArticleResource_retire")
                .unscoped(
                        "about the service as a whole",
                        "ParkedEventsResource_list",
                        "ParkedEventsResource_redrive",
                        "AuditEntriesResource_list",
                        "AuditEntriesResource_verify")
                .check();

        assertThat(cells).isGreaterThanOrEqualTo(CELLS);
    }

    @Test
    void badInputIsRefusedAndNeverAnError() {
        var request = Desk.registered(Desk.AGENT);
        var cancelled = Desk.registered(Desk.AGENT);
        step(Desk.AGENT, "/v1/service-requests/", cancelled, "/cancellation", "{\"reason\": \"WITHDRAWN\"}");
        var incident = reportedIncident("");
        var withdrawn = reportedIncident("");
        step(Desk.MANAGER, "/v1/major-incidents/", withdrawn, "/withdrawal", "{\"reason\": \"A false alarm\"}");
        var article = draftedArticle();
        var submitted = draftedArticle();
        step(Desk.SUPPORT, "/v1/knowledge-articles/", submitted, "/submission", "{}");
        var retired = draftedArticle();
        step(Desk.SUPPORT, "/v1/knowledge-articles/", retired, "/retirement", "{}");

        var battery = BadInputBattery.ofRunningService()
                .ended("/v1/service-requests", cancelled)
                .neverEnded("/v1/service-requests/{id}/article-use", cancelled)
                .ended("/v1/major-incidents", withdrawn)
                .ended("/v1/knowledge-articles", retired)
                .ended("/v1/knowledge-articles/{id}/revision", submitted);
        battery.thingBelow("/v1/service-requests/{id}", request)
                .thingBelow("/v1/major-incidents/{id}", incident)
                .thingBelow("/v1/knowledge-articles/{id}", article);

        webhooks(battery);

        assertThat(battery.run()).isGreaterThanOrEqualTo(BAD_INPUT);
    }

    private static void step(String token, String resource, UUID id, String step, String body) {
        var path = resource + id;
        Api.as(token)
                .header("If-Match", Api.as(token).get(path).header("ETag"))
                .body(body)
                .post(path + step)
                .then()
                .statusCode(200);
    }

    private static UUID reportedIncident(String more) {
        var report = """
                {"grounds": ["SITE_DOWN"], %s "occurredAt": "2026-11-20T08:00:00Z", "place": "Building 2",
                 "phenomenon": "Sparks", "responsePlan": "Switched off"}
                """.formatted(more);
        return Desk.idOf(
                Api.as(Desk.AGENT).body(report).post("/v1/major-incidents").then());
    }

    private static UUID draftedArticle() {
        var article = """
                {"kind": "SOLUTION", "audience": "STAFF", "category": "heating", "texts": [
                 {"language": "en", "title": "No heat", "symptom": "Cold", "solution": "Bleed it"}]}
                """;
        return Desk.idOf(
                Api.as(Desk.AGENT).body(article).post("/v1/knowledge-articles").then());
    }

    /** Each step has a webhook of its own, since some of them end it. */
    private static void webhooks(BadInputBattery battery) {
        var hooks = Hooks.of("acme");
        var removed = idle(hooks);
        hooks.step(removed, "removal", "{}").statusCode(200);
        battery.ended("/v1/webhooks", removed).body("/v1/webhooks", "{\"url\": \"https://hooks.acme.example/\"}");
        var parts = List.of(
                "",
                "/change",
                "/disablement",
                "/enablement",
                "/removal",
                "/secret-rotation",
                "/test-ping",
                "/resend",
                "/recovery",
                "/deliveries");
        parts.forEach(part -> battery.thing("/v1/webhooks/{id}" + part, idle(hooks)));
    }

    /** A webhook for which nobody works in the background, so that only callers change anything. */
    private static UUID idle(Hooks hooks) {
        var webhook = hooks.registered("https://hooks.acme.example/").id();
        hooks.step(webhook, "disablement", "{}").statusCode(200);
        return webhook;
    }
}
