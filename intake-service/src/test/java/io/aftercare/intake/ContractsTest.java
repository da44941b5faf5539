package io.aftercare.intake;

import static io.aftercare.testing.Patience.await;
import static io.aftercare.testing.ScopeMatrix.Scope.OUTLET;
import static io.aftercare.testing.ScopeMatrix.Scope.PARTNER;
import static io.aftercare.testing.ScopeMatrix.Scope.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.mail.Correspondent;
import io.aftercare.intake.mail.MailServer;
import io.aftercare.intake.mail.Mailboxes;
import io.aftercare.intake.partner.Onboarded;
import io.aftercare.intake.webform.Page;
import io.aftercare.intake.webhook.Hooks;
import io.aftercare.kit.ids.Ids;
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
@QuarkusTestResource(MailServer.class)
class ContractsTest {
    private static final int BAD_INPUT = 19_600;
    private static final int CELLS = 3_350;
    private static final UUID RULE_OF_CALLS = UUID.fromString("019ab5a0-0000-7000-8000-000000000003");

    @Inject
    Clock clock;

    @Inject
    Database database;

    @Test
    void theApiIsTheOneCheckedIn() {
        OpenApiContract.check(Path.of("contracts/openapi.yaml"));
    }

    @Test
    void everyOperationAnswersOnlyItsRoles() {
        assertThat(AuthorisationMatrix.check()).isGreaterThanOrEqualTo(187 * 17);
    }

    /** S0-2.1a; (e) partners and outlets see only what is theirs. */
    @Test
    void whoeverCallsReachesOnlyTheOwnRequests() {
        var phone = Desk.aPhone();
        var request = Desk.idOf(Desk.register(Desk.ACME, Desk.registration(phone, "WM-7000")));
        Desk.triageTiered(request).statusCode(200);
        Desk.step(Desk.AGENT, request, "support-attempt", "{\"tier\": \"HOTLINE\", \"outcome\": \"NOT_SOLVED\"}")
                .statusCode(200);
        Desk.step(Desk.AGENT, request, "tier-skip", "{\"tier\": \"REMOTE\", \"reason\": \"NO_ACCESS\"}")
                .statusCode(200);
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
        var webhook = Hooks.of("acme").idle();
        Mailboxes.watch(database);
        var conversation = conversation("acme", Desk.ACME);
        Mailboxes.leave(database);
        var contact = Clients.contact(Desk.ACME, UUID.fromString(customer));
        var site = Clients.site(Desk.ACME, UUID.fromString(customer));

        var things = ScopeMatrix.of("acme", "NYC-BK", "tech-scope")
                .thing("/v1/service-requests", request, PARTNER, OUTLET, TECHNICIAN)
                .thingListedBy("/v1/customers", "region=US&phone=" + phone.substring(2), customer, PARTNER, TECHNICIAN)
                .thing("/v1/contacts", contact, PARTNER, TECHNICIAN)
                .thing("/v1/sites", site, PARTNER, TECHNICIAN)
                .thing("/v1/bulk-upserts", bulkUpsert(), PARTNER)
                .thing("/v1/major-incidents", incident, PARTNER, OUTLET)
                .thingListedBy("/v1/assets", "customerId=" + customer, view.getString("assetId"), PARTNER)
                .thing(
                        "/v1/remote-authorisations",
                        SupportCases.remoteAuthorisation(request),
                        PARTNER,
                        OUTLET,
                        TECHNICIAN)
                .thing("/v1/expert-questions", SupportCases.expertQuestion(request), PARTNER, OUTLET, TECHNICIAN)
                .thing("/v1/liaison-debts", SupportCases.liaisonDebt(request), PARTNER, OUTLET, TECHNICIAN)
                .thing("/v1/cooperations", SupportCases.cooperation(request), PARTNER, OUTLET, TECHNICIAN)
                .body("/v1/cooperations/{id}/adjudication", SupportCases.RULING)
                .thing("/v1/silence-reminders", SupportCases.reminder(database, request), PARTNER, OUTLET, TECHNICIAN)
                .thing("/v1/webhooks", webhook, PARTNER)
                .thing("/v1/conversations", conversation, PARTNER)
                .thing("/v1/partners", Onboarded.called("acme").id(), PARTNER)
                .thing("/v1/web-forms", Page.of(Desk.ACME).form(), PARTNER)
                .thing("/v1/web-submissions", Page.of(Desk.ACME).waiting(Desk.ACME), PARTNER)
                .thing("/v1/retention/holds", Clients.hold(Desk.ACME, UUID.fromString(customer)), PARTNER)
                .thing("/v1/consultations", Archive.consultation(Desk.ACME), PARTNER)
                .thing("/v1/consultation-reports", Archive.report(database, 1980), PARTNER)
                .thing("/v1/documents", Archive.received("MANUAL", "GENERAL"), PARTNER)
                .thing("/v1/document-keepers", Archive.keeper("archivist-scope"), PARTNER)
                .thing("/v1/document-disclosures", disclosure(), PARTNER)
                .body("/v1/documents/{id}/archiving", "{\"paperLocation\": \"Shelf B\"}")
                .body("/v1/webhooks/{id}/change", "{}")
                .bodies(Page.BODIES)
                .body("/v1/service-requests/{id}/tagging", "{\"add\": [\"xxx\"]}");

        var cells = Unscoped.in(things).check();

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
                .workedOnInTheBackground(
                        "bulk_upsert", "bulk_upsert_line", "person_key", "mailbox", "mail_message", "conversation")
                .workedOnInTheBackground("silence_watch")
                .ended("/v1/service-requests", cancelled)
                .neverEnded("/v1/service-requests/{id}/article-use", cancelled)
                .neverEnded("/v1/service-requests/{id}/notes", cancelled)
                .ended("/v1/major-incidents", withdrawn)
                .ended("/v1/knowledge-articles", retired)
                .ended("/v1/knowledge-articles/{id}/revision", submitted);
        battery.thingBelow("/v1/service-requests/{id}", request)
                .thingBelow("/v1/major-incidents/{id}", incident)
                .thingBelow("/v1/knowledge-articles/{id}", article);

        var owned = Desk.registered(Desk.AGENT);
        battery.neverEnded("/v1/service-requests/{id}/tagging", cancelled)
                .body("/v1/service-requests/{id}/tagging", "{\"add\": [\"xxx\"]}")
                .body(
                        "/v1/service-requests/bulk-changes",
                        "{\"items\": [{\"id\": \"%s\"}], \"owner\": \"agent-03\"}".formatted(owned));
        filters(battery);
        battery.thingBelow("/v1/service-request-exports/{id}", Ids.next());
        keepTheExporterIdle();
        Hooks.in(battery);
        Mailboxes.watch(database);
        conversations(battery, request);
        Mailboxes.leave(database);
        clients(battery);
        Page.in(battery);
        Onboarded.in(battery);
        SupportCases.in(battery);
        Archive.appoint("matrix-01");
        Archive.in(battery, database);

        assertThat(battery.run()).isGreaterThanOrEqualTo(BAD_INPUT);
        database.change("DELETE FROM service_request_export WHERE requested_by = 'matrix-01'");
    }

    /** The caller of the battery has so many exports under way that no other one begins and writes meanwhile. */
    private void keepTheExporterIdle() {
        database.change("""
                INSERT INTO service_request_export (id, requested_by, format, filter_cipher, status, created_at, leased_until)
                SELECT gen_random_uuid(), 'matrix-01', 'CSV', '\\x00', 'RUNNING', now(), 'infinity'
                FROM generate_series(1, 5)""");
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

    private static UUID conversation(String mailbox, String token) {
        var mary = Correspondent.of(mailbox, token);
        mary.writes("No heat", "It does not heat.");
        return mary.awaitConversation();
    }

    /** A note of absence can neither be answered nor dismissed, and nothing that is linked is linked again. */
    private static void conversations(BadInputBattery battery, UUID request) {
        var program = Correspondent.ofSupport();
        program.writes("Away", "I am away.", "Auto-Submitted: auto-replied");
        var dismissed = program.awaitConversation();
        step(Desk.AGENT, "/v1/conversations/", dismissed, "/link", "{\"serviceRequestId\": \"" + request + "\"}");
        battery.ended("/v1/conversations", dismissed)
                .thingBelow("/v1/conversations/{id}", conversation("support", Desk.AGENT))
                .body("/v1/conversations/{id}/link", "{\"serviceRequestId\": \"" + request + "\"}");
    }

    /** They belong to the agent of the battery. */
    private static void filters(BadInputBattery battery) {
        var kept = savedFilter("Kept");
        battery.thingBelow("/v1/service-request-filters/{id}", savedFilter("Changed"))
                .thing("/v1/service-request-filters/{id}/removal", savedFilter("Removed"))
                .neverEnded("/v1/service-request-filters/{id}/change", kept)
                .neverEnded("/v1/service-request-filters/{id}/removal", kept);
    }

    private static UUID savedFilter(String name) {
        var agent = Tokens.of("matrix-01").roles("agent").sign();
        return Desk.idOf(Api.as(agent)
                .body("{\"name\": \"%s\", \"shared\": false, \"conditions\": {}}".formatted(name))
                .post("/v1/service-request-filters")
                .then());
    }

    private static UUID bulkUpsert() {
        var answer = Api.as(Desk.ACME)
                .body("{\"items\": [{}]}")
                .post("/v1/bulk-upserts/customers")
                .then()
                .statusCode(202);
        return UUID.fromString(answer.extract().path("id"));
    }

    private static void clients(BadInputBattery battery) {
        var customer = Clients.customer(Desk.AGENT);
        battery.thingBelow("/v1/customers/{id}", customer)
                .thingBelow("/v1/bulk-upserts/{id}", bulkUpsert())
                .thingBelow("/v1/contacts/{id}", Clients.contact(Desk.AGENT, customer))
                .thingBelow("/v1/sites/{id}", Clients.site(Desk.AGENT, customer));
        var asset = Desk.idOf(Api.as(Desk.AGENT)
                .body("{\"customerId\": \"%s\", \"productCode\": \"WM-7000\"}".formatted(customer))
                .post("/v1/assets")
                .then());
        battery.thingBelow("/v1/assets/{id}", asset).neverEnded("/v1/assets/{id}/change", asset);
        battery.thing("/v1/assets/{id}/merge", Clients.asset(customer, "SN-1"))
                .body("/v1/assets/{id}/merge", Clients.sameAs(asset))
                .ended("/v1/assets/{id}/merge", Clients.mergedAsset(customer, asset))
                .ended("/v1/assets/{id}/unmerge", Clients.asset(customer, "SN-3"));
        var contact = Clients.contact(Desk.AGENT, customer);
        Clients.step(Desk.AGENT, Clients.CONTACTS, contact, "/end", "{}").statusCode(200);
        var site = Clients.site(Desk.AGENT, customer);
        Clients.step(Desk.AGENT, Clients.SITES, site, "/end", "{}").statusCode(200);
        battery.ended("/v1/contacts", contact).ended("/v1/sites", site);
        var waiting =
                Desk.read(Desk.AGENT, Desk.registered(Desk.AGENT)).extract().<String>path("customerId");
        battery.body("/v1/customers/matches", "{\"name\": \"Mary Jones\"}")
                .thing("/v1/customers/{id}/merge", Clients.customer(Desk.AGENT))
                .body("/v1/customers/{id}/merge", Clients.sameAs(customer))
                .ended("/v1/customers/{id}/merge", Clients.merged(customer))
                .ended("/v1/customers/{id}/unmerge", Clients.customer(Desk.AGENT))
                .thing("/v1/customers/{id}/erasure", Clients.customer(Desk.AGENT))
                .ended("/v1/customers/{id}/erasure", UUID.fromString(waiting));
        var hold = Clients.hold(Desk.AGENT, customer);
        Clients.lift(hold);
        battery.workedOnInTheBackground("retention_run", "retention_part")
                .thingBelow("/v1/retention/holds/{id}", Clients.hold(Desk.AGENT, customer))
                .ended("/v1/retention/holds", hold)
                .thingBelow("/v1/retention/rules/{id}", RULE_OF_CALLS)
                .neverEnded("/v1/retention/rules/{id}/change", RULE_OF_CALLS);
    }

    /** Of somebody who keeps documents, and so sees all of them. */
    private static UUID disclosure() {
        Archive.appoint("matrix-01");
        return Archive.disclosure(Archive.registered("MANUAL", "GENERAL"));
    }
}
