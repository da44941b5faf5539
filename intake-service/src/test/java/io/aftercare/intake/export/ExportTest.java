package io.aftercare.intake.export;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registration;
import static io.aftercare.testing.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.aftercare.intake.Database;
import io.aftercare.intake.export.Leases.Lease;
import io.aftercare.intake.export.sheet.SheetFormat;
import io.aftercare.intake.export.sheet.Workbooks;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Exports over HTTP. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ExportTest {
    private static final String PATH = "/v1/service-request-exports";
    private static final int MANY = 3_000;

    private final Database database;
    private final Exporter exporter;
    private final ExportExpiry expiry;
    private final Leases leases;

    ExportTest(Database database, Exporter exporter, ExportExpiry expiry, Leases leases) {
        this.database = database;
        this.exporter = exporter;
        this.expiry = expiry;
        this.leases = leases;
    }

    @Test
    void aCsvFileShowsWhatTheListShows() {
        var product = aProduct();
        var formula = registration(aPhone(), product)
                .replaceFirst("\\{", "{\"externalReference\": \"=HYPERLINK(1,%s)\",".formatted(product));
        register(AGENT, registration(aPhone(), product)).statusCode(201);
        register(AGENT, formula).statusCode(201);
        var listed = Api.as(AGENT)
                .get("/v1/service-requests?productCode=" + product)
                .then()
                .extract()
                .jsonPath()
                .<String>getList("items.number");

        var export = asked(AGENT, "CSV", product);
        awaitStatus(AGENT, export, "DONE");
        var lines = new String(file(AGENT, export), UTF_8).lines().toList();

        assertThat(lines.getFirst()).startsWith("\ufeffnumber,status,partner,");
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .isEqualTo(listed);
        assertThat(lines.get(1)).contains(",\"'=HYPERLINK(1,").doesNotContain("Mary", "Ocean Parkway");
        download(AGENT, export)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"service-requests-" + export + ".csv\""));
    }

    @Test
    void aWorkbookHoldsARowForEachRequest() throws IOException {
        var product = aProduct();
        register(AGENT, registration(aPhone(), product)).statusCode(201);
        register(AGENT, registration(aPhone(), product)).statusCode(201);

        var entries = Workbooks.entriesOf(file(AGENT, ready(AGENT, "XLSX", product)));

        assertThat(entries).containsKeys("[Content_Types].xml", "xl/workbook.xml");
        var sheet = entries.get("xl/worksheets/sheet1.xml");
        assertThat(sheet.split("<row ", -1)).hasSize(1 + 3);
        assertThat(sheet.split(product, -1)).hasSize(1 + 2);
        assertThat(sheet).contains("reportedAt", "-73.944").doesNotContain("<f>");
    }

    @Test
    void manyRequestsLeaveInEncryptedParts() {
        var product = aProduct();
        var model = idOf(register(AGENT, registration(aPhone(), product)));
        multiply(model);

        var export = ready(AGENT, "CSV", product);

        read(AGENT, export)
                .body("rowsTotal", equalTo(MANY + 1))
                .body("rowsDone", equalTo(MANY + 1))
                .body("file", equalTo(PATH + "/" + export + "/file"));
        var numbers = new String(file(AGENT, export), UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(numbers).hasSize(MANY + 1).doesNotHaveDuplicates();
        var parts = database.column(
                "SELECT encode(cipher, 'escape') FROM service_request_export_part WHERE export_id = ?", export);
        assertThat(parts).hasSizeGreaterThan(2).noneMatch(part -> part.contains(product));
        database.change("DELETE FROM service_request WHERE number LIKE ?", product + "-%");
    }

    /** As if the replica had died: the lease has run out, and a part is wrong and another one missing. */
    @Test
    void anotherReplicaBeginsAnewWhatADeadOneLeft() {
        var product = aProduct();
        register(AGENT, registration(aPhone(), product)).statusCode(201);
        var export = ready(AGENT, "CSV", product);
        var whole = file(AGENT, export);
        database.change(
                "UPDATE service_request_export_part SET number = 7, cipher = '\\x00' WHERE export_id = ?", export);

        database.change(
                "UPDATE service_request_export SET status = 'RUNNING', expires_at = NULL, leased_until ="
                        + " clock_timestamp() - interval '1 second' WHERE id = ?",
                export);
        awaitStatus(AGENT, export, "DONE");

        assertThat(file(AGENT, export)).isEqualTo(whole);
        assertThat(database.column("SELECT attempts FROM service_request_export WHERE id = ?", export))
                .containsExactly("2");
    }

    @Test
    void whoHasLostTheLeaseWritesNothing() {
        var product = aProduct();
        var export = ready(AGENT, "CSV", product);
        var former = new Lease(
                export,
                Ids.next(),
                SheetFormat.CSV,
                new byte[0],
                new RequestScope(Optional.empty(), Optional.empty(), Optional.empty()));

        assertThatThrownBy(() -> leases.write(former, 9, new byte[] {1}, 1, 1)).isInstanceOf(Leases.Lost.class);
        assertThatThrownBy(() -> leases.done(former, Duration.ZERO)).isInstanceOf(Leases.Lost.class);

        assertThat(database.column(
                        "SELECT 1 FROM service_request_export_part WHERE export_id = ? AND number = 9", export))
                .isEmpty();
    }

    @Test
    void anExportThatFailsAgainAndAgainIsGivenUp() {
        var export = ready(AGENT, "CSV", aProduct());
        database.change(
                "UPDATE service_request_export SET status = 'RUNNING', expires_at = NULL, attempts = 4, filter_cipher ="
                        + " '\\x00', leased_until = clock_timestamp() - interval '1 second' WHERE id = ?",
                export);

        await().untilAsserted(() -> {
            skipThePauseAfterAFailure(export);
            read(AGENT, export).body("status", equalTo("FAILED"));
        });

        download(AGENT, export).statusCode(409).body("code", equalTo("export-not-ready"));
    }

    @Test
    void anExpiredFileIsGoneWithItsKey() {
        var export = ready(AGENT, "CSV", aProduct());
        database.change(
                "UPDATE service_request_export SET expires_at = now() - interval '100 years' WHERE id = ?", export);

        expiry.sweep();

        download(AGENT, export).statusCode(410).body("code", equalTo("export-expired"));
        read(AGENT, export).body("status", equalTo("EXPIRED"));
        assertThat(database.column("SELECT 1 FROM service_request_export_part WHERE export_id = ?", export))
                .isEmpty();
        assertThat(database.column("SELECT wrapped_key FROM person_key WHERE person_id = ?", export))
                .containsOnlyNulls();
    }

    /** S0-4.1c */
    @Test
    void aPartnerExportsItsOwnRequestsOnly() {
        var product = aProduct();
        register(ACME, registration(aPhone(), product)).statusCode(201);
        register(GLOBEX, registration(aPhone(), product)).statusCode(201);
        register(AGENT, registration(aPhone(), product)).statusCode(201);

        var lines = new String(file(ACME, ready(ACME, "CSV", product)), UTF_8)
                .lines()
                .skip(1)
                .toList();

        assertThat(lines).singleElement().asString().contains(",acme,");
    }

    @Test
    void nobodyElseSeesAnExport() {
        var export = ready(AGENT, "CSV", aProduct());
        var namesake = Tokens.of("agent-01").roles("partner").partner("acme").sign();

        for (var other : List.of(Tokens.of("agent-02").roles("agent").sign(), ACME, namesake)) {
            Api.as(other).get(PATH + "/" + export).then().statusCode(404);
            download(other, export).statusCode(404);
            Api.as(other).get(PATH).then().statusCode(200).body("items.id", not(hasItem(export.toString())));
        }
        Api.as(AGENT).get(PATH).then().statusCode(200).body("items.id", hasItem(export.toString()));
    }

    @Test
    void badConditionsAreRefusedBeforeTheJob() {
        request(AGENT, "{\"format\": \"CSV\", \"conditions\": {\"phone\": \"12\"}}")
                .statusCode(400);
        request(AGENT, "{\"format\": \"PDF\"}").statusCode(400);
        request(AGENT, "{}").statusCode(400);
    }

    private void multiply(UUID model) {
        var made = database.change("""
                INSERT INTO service_request SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
                    'number', r.product_code || '-' || i, 'reported_at', r.reported_at - make_interval(secs => i)))).*
                FROM service_request r, generate_series(1, ?) i WHERE r.id = ?""", MANY, model);
        assertThat(made).isEqualTo(MANY);
    }

    private static String aProduct() {
        return "EXP-" + aPhone().substring(8);
    }

    /** Not left to the schedule: whoever is first works on it. */
    private UUID ready(String token, String format, String product) {
        var export = asked(token, format, product);
        try {
            exporter.work();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitStatus(token, export, "DONE");
        return export;
    }

    private static UUID asked(String token, String format, String product) {
        var body = "{\"format\": \"%s\", \"conditions\": {\"productCode\": \"%s\"}}".formatted(format, product);
        var asked = request(token, body).statusCode(202).extract();
        var export = UUID.fromString(asked.path("id"));
        assertThat(asked.header("Location")).isEqualTo(PATH + "/" + export);
        return export;
    }

    /** Whoever works on an export holds it for two minutes. */
    private void skipThePauseAfterAFailure(UUID export) {
        database.change(
                "UPDATE service_request_export SET leased_until = clock_timestamp() - interval '1 second'"
                        + " WHERE id = ? AND leased_until < clock_timestamp() + interval '1 minute'",
                export);
    }

    private static ValidatableResponse request(String token, String body) {
        return Api.as(token).body(body).post(PATH).then();
    }

    private static void awaitStatus(String token, UUID export, String status) {
        await().untilAsserted(() -> read(token, export).body("status", equalTo(status)));
    }

    private static ValidatableResponse read(String token, UUID export) {
        return Api.as(token).get(PATH + "/" + export).then().statusCode(200);
    }

    private static ValidatableResponse download(String token, UUID export) {
        return Api.as(token).accept("*/*").get(PATH + "/" + export + "/file").then();
    }

    private static byte[] file(String token, UUID export) {
        return download(token, export).statusCode(200).extract().asByteArray();
    }
}
