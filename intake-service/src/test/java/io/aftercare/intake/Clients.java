package io.aftercare.intake;

import io.aftercare.testing.Api;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** Customers in tests, with what belongs to them. */
public final class Clients {
    public static final String CONTACTS = "/v1/contacts/";
    public static final String SITES = "/v1/sites/";
    public static final String ASSETS = "/v1/assets/";

    private Clients() {}

    /** A new customer with a number of its own, of the caller's network. */
    public static UUID customer(String token) {
        return customer(token, Desk.aPhone());
    }

    public static UUID customer(String token, String phone) {
        return Desk.idOf(
                Api.as(token).body("""
                {"name": "王小明", "phone": "%s", "email": "wang@example.com", "address": "12 Ocean Parkway"}
                """.formatted(phone)).post("/v1/customers").then());
    }

    public static ValidatableResponse addContact(String token, UUID customer, String phone) {
        return Api.as(token)
                .body("""
                {"name": "Li Hua", "phone": "%s", "email": "li.hua@example.com", "role": "TECHNICAL",
                 "preferredChannel": "EMAIL"}
                """.formatted(phone))
                .post("/v1/customers/" + customer + "/contacts")
                .then();
    }

    public static UUID contact(String token, UUID customer) {
        return Desk.idOf(addContact(token, customer, Desk.aPhone()));
    }

    public static ValidatableResponse addSite(String token, UUID customer) {
        return Api.as(token)
                .body("""
                {"name": "Plant 2", "address": "4 Harbour Road", "latitude": 31.23041, "longitude": 121.47372,
                 "timeZone": "Asia/Shanghai", "slaZone": "B",
                 "accessHours": [{"day": "MONDAY", "from": "08:00", "until": "17:00"}],
                 "houseRules": "Sign in at gate 3", "safetyNotes": "Hard hat in hall B"}
                """)
                .post("/v1/customers/" + customer + "/sites")
                .then();
    }

    public static UUID site(String token, UUID customer) {
        return Desk.idOf(addSite(token, customer));
    }

    /** A new customer of our network who was merged into this one. */
    public static UUID merged(UUID into) {
        var customer = customer(Desk.AGENT);
        step(Desk.MANAGER, "/v1/customers/", customer, "/merge", sameAs(into)).statusCode(200);
        return customer;
    }

    /** A new product of the customer. */
    public static UUID asset(UUID customer, String serial) {
        return Desk.idOf(Api.as(Desk.AGENT)
                .body("{\"customerId\": \"%s\", \"productCode\": \"WM-7000\", \"serial\": \"%s\"}"
                        .formatted(customer, serial))
                .post("/v1/assets")
                .then());
    }

    /** A new product of the customer that was merged into this one. */
    static UUID mergedAsset(UUID customer, UUID into) {
        var asset = asset(customer, "SN-2");
        step(Desk.AGENT, ASSETS, asset, "/merge", sameAs(into)).statusCode(200);
        return asset;
    }

    /** The body of a merge. */
    public static String sameAs(UUID into) {
        return "{\"into\": \"%s\", \"reason\": \"Same flat, same voice\"}".formatted(into);
    }

    /** The data of the customer must be kept; placed by the partner or, for ours, by a manager. */
    public static UUID hold(String token, UUID customer) {
        var who = token.equals(Desk.AGENT) ? Desk.MANAGER : token;
        return Desk.idOf(Api.as(who)
                .body("{\"reason\": \"Mary Jones sued us\", \"reference\": \"2026/L-17\"}")
                .post("/v1/customers/" + customer + "/legal-holds")
                .then());
    }

    public static void lift(UUID hold) {
        var path = "/v1/retention/holds/" + hold;
        Api.as(Desk.MANAGER)
                .header("If-Match", Api.as(Desk.MANAGER).get(path).header("ETag"))
                .body("{}")
                .post(path + "/lifting")
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse read(String token, String place, UUID id) {
        return Api.as(token).get(place + id).then();
    }

    /** A step by somebody who knows the present version. */
    public static ValidatableResponse step(String token, String place, UUID id, String step, String body) {
        return step(token, place, id, step, body, etag(place, id));
    }

    public static ValidatableResponse step(String token, String place, UUID id, String step, String body, String etag) {
        return Api.as(token)
                .header("If-Match", etag)
                .body(body)
                .post(place + id + step)
                .then();
    }

    public static String etag(String place, UUID id) {
        return read(Desk.AGENT, place, id).statusCode(200).extract().header("ETag");
    }

    public static ValidatableResponse audit(UUID person) {
        return Api.as(Desk.ADMIN)
                .get("/v1/operations/intake/audit-entries?personId=" + person)
                .then()
                .statusCode(200);
    }
}
