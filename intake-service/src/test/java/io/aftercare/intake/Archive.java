package io.aftercare.intake;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** The register of documents in tests, with its keeper. */
public final class Archive {
    public static final String DOCUMENTS = "/v1/documents/";
    public static final String DISCLOSURES = "/v1/document-disclosures/";
    public static final String KEEPER =
            Tokens.of("archivist-01").roles("quality-supervisor").sign();

    private Archive() {}

    /** Lets this person keep documents, unless it does already. */
    public static void appoint(String login) {
        appointment(login);
    }

    public static ValidatableResponse appointment(String login) {
        return Api.as(Desk.MANAGER)
                .body("{\"login\": \"%s\"}".formatted(login))
                .post("/v1/document-keepers")
                .then();
    }

    /** A document that the keeper has received. */
    public static UUID received(String category, String confidentiality) {
        appoint("archivist-01");
        return Desk.idOf(Api.as(KEEPER)
                .body("""
                {"category": "%s", "confidentiality": "%s", "title": "Plan of plant 2", "receivedFrom": "Legal department"}
                """.formatted(category, confidentiality))
                .post("/v1/documents")
                .then());
    }

    public static UUID registered(String category, String confidentiality) {
        var id = received(category, confidentiality);
        step(KEEPER, id, "/registration", "{}").statusCode(200);
        return id;
    }

    /** A step by somebody who knows the present version. */
    public static ValidatableResponse step(String token, UUID id, String step, String body) {
        return Clients.step(token, DOCUMENTS, id, step, body, etag(DOCUMENTS, id));
    }

    public static UUID disclosure(UUID document) {
        return Desk.idOf(Api.as(Desk.SUPPORT)
                .body("{\"recipient\": \"Inspection authority\", \"purpose\": \"Yearly inspection\"}")
                .post(DOCUMENTS + document + "/disclosures")
                .then());
    }

    /** The appointment of somebody who kept no documents before. */
    public static UUID keeper(String login) {
        return Desk.idOf(appointment(login));
    }

    /** A question that nobody has answered. */
    public static UUID consultation(String token) {
        return Desk.idOf(Api.as(token)
                .body("{\"channel\": \"PHONE\", \"topic\": \"opening-hours\", \"question\": \"When are you open?\"}")
                .post("/v1/consultations")
                .then());
    }

    public static UUID announcement() {
        return Desk.idOf(
                Api.as(Desk.MANAGER).body("""
                {"kind": "NOTICE", "texts": [{"language": "en", "title": "Late shift", "text": "Begins at two"}]}
                """).post("/v1/announcements").then());
    }

    /** The report of the first quarter of a year long ago. */
    public static UUID report(Database database, int year) {
        var id = Ids.next();
        database.change("""
                INSERT INTO consultation_report (id, version, event_count, number, year, quarter, status, begins_at,
                    ends_at, made_at)
                VALUES (?, 0, 0, 'CR-' || ?::text || '-Q1', ?, 1, 'MADE', make_date(?, 1, 1), make_date(?, 4, 1), now())""", id, year, year, year, year);
        return id;
    }

    /** What the battery of bad input works with; its caller {@code matrix-01} keeps documents. */
    static void in(BadInputBattery battery, Database database) {
        var answered = consultation(Desk.AGENT);
        end(Desk.AGENT, "/v1/consultations/", answered, "/answer", "{\"answer\": \"At nine\"}");
        battery.thingBelow("/v1/consultations/{id}", consultation(Desk.AGENT)).ended("/v1/consultations", answered);
        var acknowledged = report(database, 1981);
        end(Desk.MANAGER, "/v1/consultation-reports/", acknowledged, "/acknowledgement", "{\"bulletinTopics\": []}");
        battery.thingBelow("/v1/consultation-reports/{id}", report(database, 1982))
                .ended("/v1/consultation-reports", acknowledged);
        var withdrawn = announcement();
        end(Desk.MANAGER, "/v1/announcements/", withdrawn, "/withdrawal", "{\"reason\": \"Wrong\"}");
        battery.thingBelow("/v1/announcements/{id}", announcement()).ended("/v1/announcements", withdrawn);
        var archived = registered("CONTRACT", "GENERAL");
        end(KEEPER, DOCUMENTS, archived, "/archiving", "{\"paperLocation\": \"Shelf B\"}");
        battery.thingBelow("/v1/documents/{id}", received("CONTRACT", "GENERAL"))
                .thing("/v1/documents/{id}/archiving", registered("CONTRACT", "GENERAL"))
                .thing("/v1/documents/{id}/disclosures", registered("CONTRACT", "GENERAL"))
                .body("/v1/documents/{id}/archiving", "{\"paperLocation\": \"Shelf B\"}")
                .ended("/v1/documents", archived);
        var dismissed = keeper("archivist-dismissed");
        end(Desk.MANAGER, "/v1/document-keepers/", dismissed, "/dismissal", "{}");
        battery.thingBelow("/v1/document-keepers/{id}", keeper("archivist-battery"))
                .ended("/v1/document-keepers", dismissed);
        var refused = disclosure(archived);
        end(Desk.MANAGER, DISCLOSURES, refused, "/refusal", "{\"reason\": \"No\"}");
        battery.thingBelow("/v1/document-disclosures/{id}", disclosure(archived))
                .thing("/v1/document-disclosures/{id}/refusal", disclosure(archived))
                .ended("/v1/document-disclosures", refused);
    }

    private static void end(String token, String place, UUID id, String step, String body) {
        Clients.step(token, place, id, step, body, "*").statusCode(200);
    }

    public static String etag(String place, UUID id) {
        return Clients.read(KEEPER, place, id).statusCode(200).extract().header("ETag");
    }
}
