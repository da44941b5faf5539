package io.aftercare.intake;

import static org.hamcrest.Matchers.notNullValue;

import io.aftercare.testing.Api;
import io.aftercare.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** People and machines who work with requests in tests, and what they usually do. */
public final class Desk {
    public static final String AGENT = Tokens.of("agent-01").roles("agent").sign();
    public static final String SUPPORT =
            Tokens.of("support-01").roles("tech-support").sign();
    public static final String DISPATCHER =
            Tokens.of("dispatcher-01").roles("dispatcher").sign();
    public static final String MANAGER =
            Tokens.of("manager-01").roles("manager").sign();
    public static final String ADMIN = Tokens.of("admin-01").roles("admin").sign();
    public static final String ACME = Tokens.of("service-account-partner-acme")
            .roles("partner")
            .partner("acme")
            .sign();
    public static final String GLOBEX = Tokens.of("service-account-partner-globex")
            .roles("partner")
            .partner("globex")
            .sign();

    private static final String PATH = "/v1/service-requests/";
    private static final AtomicInteger PHONES = new AtomicInteger();

    private Desk() {}

    /** A telephone number that no other test uses. */
    public static String aPhone() {
        return "+1347555%04d".formatted(PHONES.incrementAndGet());
    }

    /** A registration of a customer with this number about this product. */
    public static String registration(String phone, String productCode) {
        return """
                {"channel": "PHONE",
                 "customer": {"name": "Mary Jones", "phone": "%s"},
                 "product": {"code": "%s", "warrantyUntil": "2099-12-31"},
                 "symptom": "Does not heat any more, says Mary Jones",
                 "faultCategory": "no-heat",
                 "place": {"address": "12 Ocean Parkway", "latitude": 40.67821, "longitude": -73.94422,
                           "timeZone": "America/New_York"}}
                """.formatted(phone, productCode);
    }

    public static ValidatableResponse register(String token, String body) {
        return Api.as(token).body(body).post("/v1/service-requests").then();
    }

    /** A new request of a new customer, and its id. */
    public static UUID registered(String token) {
        return idOf(register(token, registration(aPhone(), "WM-7000")));
    }

    public static UUID idOf(ValidatableResponse registered) {
        return UUID.fromString(registered.statusCode(201).extract().jsonPath().getString("id"));
    }

    /** A request that technical support has triaged. */
    public static UUID triaged(String token) {
        var id = registered(token);
        triage(id, "ON_SITE").statusCode(200);
        return id;
    }

    /** A request for which a visit is asked. */
    public static UUID visitRequested(String token) {
        var id = triaged(token);
        step(SUPPORT, id, "visit-request", "{}").statusCode(200);
        return id;
    }

    /** A request whose policy asks for hotline and remote before a visit, and allows to act first (S3.5-I, S3.5-B6). */
    public static UUID tiered() {
        var id = registered(AGENT);
        triageTiered(id).statusCode(200);
        return id;
    }

    public static ValidatableResponse triageTiered(UUID id) {
        return step(SUPPORT, id, "triage", """
                {"type": "FAULT", "priority": "P2", "complexity": "SIMPLE", "serviceMode": "ON_SITE", "skill": "heating",
                 "policyCode": "tiered-standard"}
                """);
    }

    public static ValidatableResponse triage(UUID id, String serviceMode) {
        return step(SUPPORT, id, "triage", """
                {"type": "FAULT", "priority": "P2", "complexity": "SIMPLE", "serviceMode": "%s", "skill": "heating"}
                """.formatted(serviceMode));
    }

    /** A step as a person takes it: whoever is told that something changed meanwhile, as an alarm does, reads again. */
    public static ValidatableResponse step(String token, UUID id, String step, String body) {
        return IntStream.range(0, 4)
                .mapToObj(_ -> step(token, id, step, body, etag(id)))
                .filter(answer -> answer.extract().statusCode() != 412)
                .findFirst()
                .orElseThrow();
    }

    public static ValidatableResponse step(String token, UUID id, String step, String body, String etag) {
        return Api.as(token)
                .header("If-Match", etag)
                .body(body)
                .post(PATH + id + "/" + step)
                .then();
    }

    public static ValidatableResponse read(String token, UUID id) {
        return Api.as(token).get(PATH + id).then();
    }

    public static ValidatableResponse contact(String token, UUID id) {
        return Api.as(token).get(PATH + id + "/contact").then();
    }

    public static String status(UUID id) {
        return read(AGENT, id).statusCode(200).extract().jsonPath().getString("status");
    }

    public static String etag(UUID id) {
        return read(AGENT, id).header("ETag", notNullValue()).extract().header("ETag");
    }
}
