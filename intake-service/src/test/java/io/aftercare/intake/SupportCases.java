package io.aftercare.intake;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.BadInputBattery;
import java.util.UUID;

/** What is noted while a request is worked on: remote support, questions to experts, liaison debts, cooperation. */
final class SupportCases {
    /** A decision of the office that needs no time. */
    static final String RULING = "{\"decision\": \"NOT_OWED\", \"ruling\": \"They have no valves\"}";

    private SupportCases() {}

    /** What the battery of bad input works with. */
    static void in(BadInputBattery battery) {
        remoteSupport(battery);
        experts(battery);
        debts(battery);
        cooperations(battery);
    }

    private static void remoteSupport(BadInputBattery battery) {
        var withdrawn = remoteAuthorisation(Desk.triaged(Desk.AGENT));
        end(Desk.AGENT, "/v1/remote-authorisations/", withdrawn, "/withdrawal", "{}");
        battery.thingBelow("/v1/remote-authorisations/{id}", remoteAuthorisation(Desk.triaged(Desk.AGENT)))
                .ended("/v1/remote-authorisations", withdrawn);
    }

    private static void experts(BadInputBattery battery) {
        var withdrawn = expertQuestion(Desk.triaged(Desk.AGENT));
        end(Desk.AGENT, "/v1/expert-questions/", withdrawn, "/withdrawal", "{}");
        battery.thingBelow("/v1/expert-questions/{id}", expertQuestion(Desk.triaged(Desk.AGENT)))
                .ended("/v1/expert-questions", withdrawn);
    }

    private static void debts(BadInputBattery battery) {
        var settled = liaisonDebt(Desk.tiered());
        end(Desk.MANAGER, "/v1/liaison-debts/", settled, "/settlement", "{\"formNumber\": \"WL-1\"}");
        battery.thingBelow("/v1/liaison-debts/{id}", liaisonDebt(Desk.tiered())).ended("/v1/liaison-debts", settled);
    }

    private static void cooperations(BadInputBattery battery) {
        var withdrawn = cooperation(Desk.triaged(Desk.AGENT));
        end(Desk.AGENT, "/v1/cooperations/", withdrawn, "/withdrawal", "{}");
        battery.thingBelow("/v1/cooperations/{id}", cooperation(Desk.triaged(Desk.AGENT)))
                .ended("/v1/cooperations", withdrawn)
                .body("/v1/cooperations/{id}/adjudication", RULING);
    }

    static UUID cooperation(UUID request) {
        return Desk.idOf(Desk.step(Desk.AGENT, request, "cooperations", """
                {"department": "TECHNICAL_SUPPORT", "matter": "Which valve fits?",
                 "dueAt": "2099-01-01T00:00:00Z"}"""));
    }

    /** That the customer of this request hears nothing. */
    static UUID reminder(Database database, UUID request) {
        var id = Ids.next();
        database.change(
                "INSERT INTO silence_reminder (id, service_request_id, silent_since, reminded_at)"
                        + " VALUES (?, ?, now(), now())",
                id,
                request);
        return id;
    }

    static UUID liaisonDebt(UUID request) {
        return Desk.idOf(Desk.step(Desk.AGENT, request, "liaison-debts", """
                {"matter": "Water runs out", "allowedBy": "manager-01"}"""));
    }

    static UUID expertQuestion(UUID request) {
        return Desk.idOf(Desk.step(Desk.AGENT, request, "expert-questions", """
                {"group": "heating-experts", "question": "Why does it hum?",
                 "promisedReplyAt": "2099-01-01T00:00:00Z"}"""));
    }

    static UUID remoteAuthorisation(UUID request) {
        return Desk.idOf(Desk.step(Desk.AGENT, request, "remote-authorisations", """
                {"scope": ["VIEW_SCREEN"], "givenBy": "Mary Jones", "givenThrough": "PHONE"}"""));
    }

    private static void end(String token, String place, UUID id, String step, String body) {
        Clients.step(token, place, id, step, body, "*").statusCode(200);
    }
}
