package io.aftercare.intake.contact;

import static io.aftercare.intake.Clients.CONTACTS;
import static io.aftercare.intake.Clients.addContact;
import static io.aftercare.intake.Clients.audit;
import static io.aftercare.intake.Clients.contact;
import static io.aftercare.intake.Clients.customer;
import static io.aftercare.intake.Clients.etag;
import static io.aftercare.intake.Clients.read;
import static io.aftercare.intake.Clients.step;
import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S3.1-A4, S3.5-I2b: the persons who speak for a customer, and who may see them (S0-4.1c). */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ContactTest {
    private final Vault vault;
    private final Database database;

    ContactTest(Vault vault, Database database) {
        this.vault = vault;
        this.database = database;
    }

    @Test
    void aCustomerHasSeveralContactsOnPages() {
        var customer = customer(ACME);
        var first = contact(ACME, customer);
        var second = contact(ACME, customer);

        var page = contactsOf(ACME, customer, "?limit=1").body("items.id", contains(second.toString()));
        var next = page.body("next", notNullValue()).extract().<String>path("next");

        contactsOf(ACME, customer, "?limit=1&after=" + next)
                .body("items.id", contains(first.toString()))
                .body("next", nullValue());
    }

    @Test
    void anAddedContactIsShownWithPlaceAndVersion() {
        var phone = aPhone();

        var added = addContact(AGENT, customer(AGENT), "+1 (347) " + phone.substring(5));

        added.header("Location", endsWith(CONTACTS + idOf(added)))
                .header("ETag", notNullValue())
                .body("name", equalTo("Li Hua"))
                .body("phone", equalTo(phone))
                .body("role", equalTo("TECHNICAL"))
                .body("preferredChannel", equalTo("EMAIL"))
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void aContactFindsTheCustomerByItsNumber() {
        var phone = aPhone();
        var customer = customer(ACME);
        var contact = idOf(addContact(ACME, customer, phone));

        customersWith(ACME, phone).body("items.id", contains(customer.toString()));
        customersWith(GLOBEX, phone).body("items", hasSize(0));
        customersWith(AGENT, phone).body("items.id", hasItem(customer.toString()));

        step(ACME, CONTACTS, contact, "/end", "{}").statusCode(200);
        customersWith(ACME, phone).body("items", hasSize(0));
    }

    /** S3.5-B7c: whoever calls for a customer is not taken for a new one. */
    @Test
    void aRequestOfAContactBelongsToTheCustomer() {
        var phone = aPhone();
        var customer = customer(ACME);
        addContact(ACME, customer, phone).statusCode(201);

        var request = register(ACME, registration(phone, "WM-7000"));

        request.statusCode(201).body("customerId", equalTo(customer.toString()));
        Desk.contact(AGENT, idOf(request)).body("name", equalTo("Mary Jones"));
    }

    @Test
    void aNumberOfItsOwnGoesBeforeTheContactOfAnother() {
        var phone = aPhone();
        addContact(ACME, customer(ACME), phone).statusCode(201);

        var own = customer(ACME, phone);

        register(ACME, registration(phone, "WM-7000")).body("customerId", equalTo(own.toString()));
    }

    @Test
    void theContactOfTwoCustomersTellsNeither() {
        var phone = aPhone();
        var one = customer(ACME);
        var other = customer(ACME);
        addContact(ACME, one, phone).statusCode(201);
        addContact(ACME, other, phone).statusCode(201);

        register(ACME, registration(phone, "WM-7000"))
                .statusCode(201)
                .body("customerId", not(equalTo(one.toString())))
                .body("customerId", not(equalTo(other.toString())));
        customersWith(ACME, phone).body("items", hasSize(3)).body("items.id", hasItems("" + one, "" + other));
    }

    @Test
    void oneNumberIsOneContactOfACustomer() {
        var phone = aPhone();
        var customer = customer(AGENT);
        var contact = idOf(addContact(AGENT, customer, phone));
        var other = contact(AGENT, customer);

        addContact(AGENT, customer, phone)
                .statusCode(409)
                .body("code", equalTo("contact-exists"))
                .body("contactId", equalTo(contact.toString()));
        step(AGENT, CONTACTS, other, "/change", "{\"phone\": \"%s\"}".formatted(phone))
                .statusCode(409)
                .body("code", equalTo("contact-exists"));
        step(AGENT, CONTACTS, contact, "/end", "{}").statusCode(200);
        addContact(AGENT, customer, phone).statusCode(201);
    }

    @Test
    void whatIsNotNamedInAChangeStays() {
        var contact = contact(AGENT, customer(AGENT));

        var changed = step(AGENT, CONTACTS, contact, "/change", "{\"role\": \"BILLING\", \"name\": \"Li Na\"}");

        changed.statusCode(200)
                .body("name", equalTo("Li Na"))
                .body("role", equalTo("BILLING"))
                .body("email", equalTo("li.hua@example.com"))
                .body("preferredChannel", equalTo("EMAIL"));
        assertThat(changed.extract().header("ETag")).isEqualTo(etag(CONTACTS, contact));
    }

    @Test
    void tellingTheSameAgainChangesNothing() {
        var customer = customer(AGENT);
        var contact = contact(AGENT, customer);
        var before = etag(CONTACTS, contact);

        step(AGENT, CONTACTS, contact, "/change", "{\"name\": \"Li Hua\"}").statusCode(200);

        assertThat(etag(CONTACTS, contact)).isEqualTo(before);
        audit(customer).body("items.purpose", not(hasItem("contact.change")));
    }

    @Test
    void anEndedContactIsReadAndNotChanged() {
        var contact = contact(AGENT, customer(AGENT));
        step(AGENT, CONTACTS, contact, "/end", "{}").statusCode(200).body("status", equalTo("ENDED"));

        read(AGENT, CONTACTS, contact).body("name", equalTo("Li Hua")).body("endedAt", notNullValue());
        step(AGENT, CONTACTS, contact, "/change", "{}").statusCode(409).body("code", equalTo("illegal-transition"));
        step(AGENT, CONTACTS, contact, "/end", "{}").statusCode(409);
    }

    @Test
    void aStaleOrMissingVersionIsRefused() {
        var contact = contact(AGENT, customer(AGENT));
        var stale = etag(CONTACTS, contact);
        step(AGENT, CONTACTS, contact, "/change", "{\"name\": \"Li Na\"}").statusCode(200);

        step(AGENT, CONTACTS, contact, "/change", "{\"name\": \"Li\"}", stale).statusCode(412);
        Api.as(AGENT).body("{}").post(CONTACTS + contact + "/end").then().statusCode(428);
    }

    @Test
    void whoPrefersMailNeedsAnAddress() {
        var customer = customer(AGENT);

        Api.as(AGENT)
                .body("{\"name\": \"Li\", \"phone\": \"%s\", \"role\": \"MAIN\", \"preferredChannel\": \"EMAIL\"}"
                        .formatted(aPhone()))
                .post("/v1/customers/" + customer + "/contacts")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("email"))
                .body("errors[0].rule", equalTo("reachable"));
        addContact(AGENT, customer, "12").statusCode(400).body("errors[0].rule", equalTo("phone-number"));
    }

    @Test
    void technicalSupportSeesOnlyAMask() {
        var phone = aPhone();
        var customer = customer(AGENT);
        var contact = idOf(addContact(AGENT, customer, phone));

        read(SUPPORT, CONTACTS, contact)
                .statusCode(200)
                .body("masked", equalTo(true))
                .body("name", equalTo("L*****"))
                .body("phone", equalTo("***" + phone.substring(phone.length() - 4)))
                .body("email", nullValue());
        contactsOf(SUPPORT, customer, "").body("items.name", contains("L*****"));
    }

    @Test
    void everyReadingInClearIsAudited() {
        var customer = customer(AGENT);
        var contact = contact(AGENT, customer);
        read(AGENT, CONTACTS, contact).statusCode(200);
        read(SUPPORT, CONTACTS, contact).statusCode(200);
        contactsOf(AGENT, customer, "");

        audit(customer)
                .body("items.purpose", hasItems("contact.add", "contact.read", "contact.list"))
                .body("items.actorLogin", not(hasItem("support-01")));
    }

    @Test
    void anotherPartnerKnowsNoneOfThem() {
        var customer = customer(ACME);
        var contact = contact(ACME, customer);

        read(GLOBEX, CONTACTS, contact).statusCode(404).body("code", equalTo("not-found"));
        step(GLOBEX, CONTACTS, contact, "/end", "{}").statusCode(404);
        addContact(GLOBEX, customer, aPhone()).statusCode(404);
        Api.as(GLOBEX).get("/v1/customers/" + customer + "/contacts").then().statusCode(404);
    }

    @Test
    void erasingTheCustomerErasesItsContacts() {
        var customer = customer(AGENT);
        var contact = contact(AGENT, customer);

        QuarkusTransaction.requiringNew().run(() -> vault.erase(customer));

        read(AGENT, CONTACTS, contact).statusCode(200).body("name", nullValue()).body("phone", nullValue());
        addContact(AGENT, customer, aPhone()).statusCode(409).body("code", equalTo("customer-erased"));
        step(AGENT, CONTACTS, contact, "/change", "{\"name\": \"Li Na\"}")
                .statusCode(409)
                .body("code", equalTo("customer-erased"));
    }

    @Test
    void nothingOfAContactStandsInTheTableInClear() {
        var phone = aPhone();
        var contact = idOf(addContact(AGENT, customer(AGENT), phone));

        var row = database.column("SELECT customer_contact::text FROM customer_contact WHERE id = ?", contact);

        assertThat(row).singleElement().asString().contains(contact.toString(), "TECHNICAL");
        for (var text : new String[] {"Li Hua", "li.hua", phone}) {
            assertThat(row.getFirst()).doesNotContain(text).doesNotContain(hex(text));
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse contactsOf(String token, UUID customer, String query) {
        return Api.as(token)
                .get("/v1/customers/" + customer + "/contacts" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse customersWith(String token, String phone) {
        return Api.as(token)
                .queryParam("phone", phone)
                .get("/v1/customers")
                .then()
                .statusCode(200);
    }
}
