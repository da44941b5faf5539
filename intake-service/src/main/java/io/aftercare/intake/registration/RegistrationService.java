package io.aftercare.intake.registration;

import io.aftercare.intake.asset.AssetService;
import io.aftercare.intake.customer.CustomerAccess.Owner;
import io.aftercare.intake.customer.CustomerService;
import io.aftercare.intake.customer.CustomerService.Admitted;
import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.find.text.SymptomTerms;
import io.aftercare.intake.mail.Correspondence;
import io.aftercare.intake.phone.CallService;
import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.platform.TimeZones;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.Matter;
import io.aftercare.intake.request.Place;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequestView;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.intake.sla.SlaService;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Registration, and what is split off later. It is the busiest path, so it counts its SQL: a new customer costs one look-up and
 * the inserts; a known one a look-up each for the customer (locked, so that two calls about one matter see each other),
 * the product and the open matter. What searches need of it, its deadline
 * included, leaves in the one round trip of its other rows.
 */
@ApplicationScoped
@Transactional
public class RegistrationService {
    private final CustomerService customers;
    private final AssetService assets;
    private final Origins origins;
    private final RequestNumbers numbers;
    private final ServiceRequests requests;
    private final SlaService sla;
    private final Correspondence correspondence;
    private final CallService calls;
    private final SymptomTerms terms;
    private final Outbox outbox;
    private final Vault vault;
    private final Caller caller;
    private final IntakeConfig config;

    RegistrationService(
            CustomerService customers,
            AssetService assets,
            Origins origins,
            RequestNumbers numbers,
            ServiceRequests requests,
            SlaService sla,
            Correspondence correspondence,
            CallService calls,
            SymptomTerms terms,
            Outbox outbox,
            Vault vault,
            Caller caller,
            IntakeConfig config) {
        this.customers = customers;
        this.assets = assets;
        this.origins = origins;
        this.numbers = numbers;
        this.requests = requests;
        this.sla = sla;
        this.correspondence = correspondence;
        this.calls = calls;
        this.terms = terms;
        this.outbox = outbox;
        this.vault = vault;
        this.caller = caller;
        this.config = config;
    }

    /** The one way in which a request comes to be, whatever the channel. */
    public Versioned<ServiceRequestView> register(RegisterServiceRequest command) {
        var partner = Partners.of(caller, command.partner());
        var place = command.place();
        var zone = zoneOf(place.timeZone());
        var customer = customerOf(command, partner);
        var origin = origins.of(command, partner, customer);
        var request = ServiceRequest.register(
                Ids.next(),
                numbers.next(origin.reportedAt()),
                caller.outlet().orElse(null),
                origin,
                matterOf(command, partner, customer),
                placeOf(place, zone, customer.id()));
        store(request);
        if (command.conversationId() != null) {
            correspondence.tells(command.conversationId(), request);
        }
        if (command.callId() != null) {
            calls.tells(command.callId(), request);
        }
        sla.opened(request);
        terms.remember(request.aggregateId(), origin.reportedAt(), command.symptom(), command.faultCategory());
        return Versioned.of(request, ServiceRequestView.of(request, command.symptom(), vault));
    }

    /** One of several matters of a request becomes a request of its own: same customer, place and first responder. */
    public ServiceRequest splitOff(ServiceRequest whole, MatterApart apart) {
        var origin = origins.ofPart(whole.origin());
        var matter = whole.matter();
        var product = apart.product();
        var assetId = product == null
                ? matter.assetId()
                : assets.findOrAdd(new Owner(matter.customerId(), origin.partner()), product);
        var request = ServiceRequest.register(
                Ids.next(),
                numbers.next(origin.reportedAt()),
                whole.outletCode().orElse(null),
                origin,
                new Matter(
                        matter.customerId(),
                        assetId,
                        product == null ? matter.productCode() : product.code(),
                        apart.faultCategory(),
                        vault.encrypt(matter.customerId(), "symptom", apart.symptom()),
                        matter.contactNameCipher()),
                whole.place());
        store(request);
        sla.opened(request);
        terms.remember(request.aggregateId(), request.origin().reportedAt(), apart.symptom(), apart.faultCategory());
        return request;
    }

    private Admitted customerOf(RegisterServiceRequest command, String partner) {
        var who = command.customer();
        if (who.id() == null) {
            return customers.admit(partner, who.details(command.place().address()));
        }
        who.beNothingButAnId();
        return customers
                .lock(who.id(), partner)
                .map(id -> new Admitted(id, false))
                .orElseThrow(() -> new InvalidField("customer.id", "known-customer", "No such customer"));
    }

    private Matter matterOf(RegisterServiceRequest command, String partner, Admitted customer) {
        var product = command.product();
        var owner = new Owner(customer.id(), partner);
        var assetId = customer.isNew() ? assets.add(owner, product) : assets.findOrAdd(owner, product);
        // A new customer is called what this caller is called; a known one may be somebody else in the house.
        var contactName = customer.isNew() ? null : command.customer().name();
        return new Matter(
                customer.id(),
                assetId,
                product.code(),
                command.faultCategory(),
                vault.encrypt(customer.id(), "symptom", command.symptom()),
                seal(customer.id(), "contact-name", contactName));
    }

    private Place placeOf(RegisterServiceRequest.Where place, String zone, UUID customerId) {
        return new Place(
                place.latitude(),
                place.longitude(),
                zone,
                vault.encrypt(customerId, "place-address", place.address()),
                vault.encrypt(customerId, "place-position", place.latitude() + "," + place.longitude()));
    }

    private String zoneOf(@Nullable String given) {
        return given == null ? config.timeZone() : TimeZones.check("place.timeZone", given);
    }

    private void store(ServiceRequest request) {
        requests.persist(request);
        outbox.publish(request);
        try {
            requests.flush();
        } catch (ConstraintViolationException e) {
            if ("service_request_external".equals(e.getConstraintName())) {
                throw new ExternalReferenceTaken();
            }
            throw e;
        }
    }

    private byte @Nullable [] seal(UUID customerId, String field, @Nullable String text) {
        return text == null ? null : vault.encrypt(customerId, field, text);
    }
}
