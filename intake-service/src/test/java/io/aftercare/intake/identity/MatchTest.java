package io.aftercare.intake.identity;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** S3.5-B7c: whoever calls again is recognised, even where something was written down wrongly. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MatchTest {
    private static final int PEOPLE = 60;
    private static final String[] SYLLABLES = {
        "mar", "ben", "lo", "tan", "vik", "shu", "del", "gor", "an", "pre", "ski", "wu", "fer", "ri", "okh", "zel"
    };

    private final Database database;

    MatchTest(Database database) {
        this.database = database;
    }

    @Test
    void theScoreIsTheSumOfItsTerms() {
        var network = network();
        var phone = Desk.aPhone();
        var customer = added(network, "Maria Delgado", phone, "48 Ocean Parkway");
        Api.as(network)
                .body("{\"customerId\": \"%s\", \"productCode\": \"WM-7000\", \"serial\": \"SN-MD-1\"}"
                        .formatted(customer))
                .post("/v1/assets")
                .then()
                .statusCode(201);

        var answer = find(
                        network,
                        Map.of(
                                "phone",
                                phone,
                                "serial",
                                "SN-MD-1",
                                "name",
                                "Maria Delgdao",
                                "address",
                                "48 Ocean Pkwy"))
                .body("items", hasSize(1))
                .body("items[0].customerId", equalTo(customer.toString()))
                .body("items[0].verdict", equalTo("SAME"))
                .body("items[0].mergedInto", nullValue())
                .body(
                        "items[0].terms.term",
                        contains("SAME_PHONE", "SAME_SERIAL", "NAME_SIMILARITY", "ADDRESS_SIMILARITY"))
                .extract()
                .jsonPath();

        var points = 0;
        for (var term : answer.<Map<String, Object>>getList("items[0].terms")) {
            var weight = (int) term.get("weight");
            var share = (int) term.get("sharePercent");
            assertThat((int) term.get("points")).isEqualTo((int) Math.round(weight * share / 100.0));
            points += (int) term.get("points");
        }
        assertThat(answer.getInt("items[0].score")).isEqualTo(points);
        assertThat(answer.getInt("items[0].terms[2].sharePercent")).isBetween(50, 99);
    }

    /** Letters left out, doubled, changed or in the wrong order. */
    @Test
    void aSlipOfThePenHidesNobody() {
        var random = new Random(20261122);
        var network = network();
        var people = new ArrayList<Map.Entry<String, UUID>>();
        for (var i = 0; i < PEOPLE; i++) {
            var name = aName(random) + " " + aName(random);
            people.add(Map.entry(name, added(network, name, Desk.aPhone(), null)));
        }

        for (var person : people) {
            var slip = slipped(person.getKey(), random);
            var found =
                    find(network, Map.of("name", slip)).extract().jsonPath().getList("items.customerId", UUID.class);
            assertThat(found).as("%s looked for as %s", person.getKey(), slip).startsWith(person.getValue());
        }
    }

    @Test
    void aWrongDigitAndAChineseNameAreRecognised() {
        var network = network();
        var wang = added(network, "王小明", "+8613912345678", "上海市浦东新区张杨路500号");
        added(network, "李大伟", "+8613700001111", "北京市海淀区中关村大街1号");

        find(network, Map.of("phone", "+8613912345687")).body("items.customerId", contains(wang.toString()));
        find(network, Map.of("phone", "2345678")).body("items.customerId", contains(wang.toString()));
        find(network, Map.of("name", "王小民", "address", "浦东张杨路500号"))
                .body("items.customerId", contains(wang.toString()))
                .body("items[0].verdict", equalTo("POSSIBLE"));
        find(network, Map.of("name", "王小明", "phone", "139 1234 5678", "region", "CN"))
                .body("items[0].verdict", equalTo("SAME"));
    }

    @Test
    void theNumberOfAContactLeadsToItsCustomer() {
        var customer = Clients.customer(ACME);
        var phone = Desk.aPhone();
        Clients.addContact(ACME, customer, phone).statusCode(201);

        find(ACME, Map.of("phone", phone))
                .body("items[0].customerId", equalTo(customer.toString()))
                .body("items[0].terms[0].term", equalTo("SAME_PHONE"));
    }

    @Test
    void theWordsOfAComplaintLeadToItsCustomer() {
        var network = network();
        var body = Desk.registration(Desk.aPhone(), "WM-7000").replace("Does not heat any more", "Gurgling compressor");
        var registered = Desk.register(network, body).statusCode(201);

        find(network, Map.of("text", "the compressor gurgles"))
                .body("items.customerId", contains(registered.extract().<String>path("customerId")))
                .body("items[0].terms.term", contains("SAME_WORDS"));
    }

    /** S0-4.1c: what another network knows helps nobody. */
    @Test
    void nobodyOfAnotherNetworkIsFound() {
        var phone = Desk.aPhone();
        var mine = added(ACME, "Ottokar Zimmerli", phone, "9 Quarry Lane");
        var theirs = added(GLOBEX, "Ottokar Zimmerli", phone, "9 Quarry Lane");
        var asked = Map.of("name", "Ottokar Zimmerli", "phone", phone, "address", "9 Quarry Lane");

        find(ACME, asked)
                .body("items[0].customerId", equalTo(mine.toString()))
                .body("items.customerId", not(hasItem(theirs.toString())));
        find(GLOBEX, asked)
                .body("items[0].customerId", equalTo(theirs.toString()))
                .body("items.customerId", not(hasItem(mine.toString())));
        find(AGENT, asked)
                .body("items.customerId", not(hasItem(mine.toString())))
                .body("items.customerId", not(hasItem(theirs.toString())));
        find(AGENT, Map.of("name", "Ottokar Zimmerli")).body("items", hasSize(0));
        find(AGENT, Map.of("name", "Ottokar Zimmerli", "partner", "acme"))
                .body("items.customerId", contains(mine.toString()));
        Api.as(ACME)
                .body(Map.of("name", "Ottokar Zimmerli", "partner", "globex"))
                .post("/v1/customers/matches")
                .then()
                .statusCode(400);
        assertThat(database.column("""
                SELECT cardinality(ARRAY(SELECT unnest(a.keys) INTERSECT SELECT unnest(b.keys)))
                FROM identity_profile a, identity_profile b WHERE a.customer_id = ? AND b.customer_id = ?""", mine, theirs)).containsExactly("0");
    }

    /** S1-8.2b */
    @Test
    void whoeverIsErasedIsNotFoundAndLeavesNoPiece() {
        var network = network();
        var customer = added(network, "Philippa Underhill", Desk.aPhone(), "3 Mill Road");
        find(network, Map.of("name", "Philippa Underhill")).body("items", hasSize(1));
        assertThat(pieces(customer)).containsExactly("1");

        Api.as(network)
                .header("If-Match", "*")
                .body("{\"ground\": \"REQUESTED\"}")
                .post("/v1/customers/" + customer + "/erasure")
                .then()
                .statusCode(200);

        find(network, Map.of("name", "Philippa Underhill")).body("items", hasSize(0));
        assertThat(pieces(customer)).containsExactly("0");
        assertThat(database.column("SELECT count(*) FROM identity_gram WHERE customer_id = ?", customer))
                .containsExactly("0");
    }

    @Test
    void whoeverIsCalledOtherwiseNowIsFoundByTheNewName() {
        var network = network();
        var phone = Desk.aPhone();
        var customer = told(network, "Rosalind Abernathy", phone);
        assertThat(told(network, "Rosalind Castlereagh", phone)).isEqualTo(customer);

        find(network, Map.of("name", "Rosalind Castlereagh")).body("items.customerId", contains(customer.toString()));
        find(network, Map.of("name", "Abernathy")).body("items", hasSize(0));
        assertThat(database.column("""
                SELECT (SELECT count(*) FROM identity_gram g WHERE g.customer_id = p.customer_id) = cardinality(p.keys)
                FROM identity_profile p WHERE p.customer_id = ?""", customer)).containsExactly("t");
    }

    /** S1-8.1b: the audit tells that the service opened them. */
    @Test
    void customersFromBeforeAreWorkedOff() {
        var network = network();
        var customer = added(network, "Thaddeus Featherstone", Desk.aPhone(), null);
        database.change("DELETE FROM identity_gram WHERE customer_id = ?", customer);
        database.change("DELETE FROM identity_profile WHERE customer_id = ?", customer);
        find(network, Map.of("name", "Thaddeus Featherstone")).body("items", hasSize(0));

        database.change("INSERT INTO identity_backlog SELECT id, partner FROM customer WHERE id = ?", customer);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> find(network, Map.of("name", "Tadeus Featherstone"))
                .body("items.customerId", contains(customer.toString())));
        assertThat(database.column(
                        "SELECT actor_login FROM audit_entry WHERE person_id = ? AND purpose = 'identity.index'",
                        customer))
                .containsExactly("system");
    }

    @Test
    void nothingToLookForIsRefused() {
        Api.as(AGENT).body("{}").post("/v1/customers/matches").then().statusCode(400);
        Api.as(AGENT)
                .body(Map.of("phone", "1234"))
                .post("/v1/customers/matches")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("phone"));
    }

    private List<String> pieces(UUID customer) {
        return database.column("SELECT count(*) FROM identity_profile WHERE customer_id = ?", customer);
    }

    private static String network() {
        var code = "net" + Desk.aPhone().substring(1);
        return Tokens.of("service-account-partner-" + code)
                .roles("partner")
                .partner(code)
                .sign();
    }

    private static UUID added(String token, String name, String phone, @Nullable String address) {
        var known = address == null
                ? Map.of("name", name, "phone", phone)
                : Map.of("name", name, "phone", phone, "address", address);
        return Desk.idOf(Api.as(token).body(known).post("/v1/customers").then());
    }

    private static UUID told(String token, String name, String phone) {
        var id = Api.as(token)
                .body(Map.of("name", name, "phone", phone))
                .put("/v1/customers/by-reference/RA-1")
                .then()
                .extract()
                .<String>path("id");
        return UUID.fromString(id);
    }

    private static ValidatableResponse find(String token, Map<String, String> known) {
        return Api.as(token).body(known).post("/v1/customers/matches").then().statusCode(200);
    }

    private static String aName(Random random) {
        var name = new StringBuilder();
        for (var i = 0; i < 3; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    private static String slipped(String name, Random random) {
        var slip = new StringBuilder(name);
        var place = random.nextInt(name.length() - 1);
        switch (random.nextInt(4)) {
            case 0 -> slip.deleteCharAt(place);
            case 1 -> slip.insert(place, slip.charAt(place));
            case 2 -> slip.setCharAt(place, (char) ('a' + random.nextInt(26)));
            default -> {
                slip.setCharAt(place, name.charAt(place + 1));
                slip.setCharAt(place + 1, name.charAt(place));
            }
        }
        return slip.toString();
    }
}
