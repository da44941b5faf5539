package io.aftercare.intake.desk;

import io.aftercare.intake.customer.CustomerAccess;
import io.aftercare.intake.customer.CustomerService;
import io.aftercare.intake.customer.Visitors;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequestView;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What callers may read of requests, each within the own scope. */
@ApplicationScoped
@Transactional
class Lookup {
    private final ServiceRequests requests;
    private final CustomerService customers;
    private final CustomerAccess access;
    private final Visitors visitors;
    private final Vault vault;
    private final Caller caller;

    Lookup(
            ServiceRequests requests,
            CustomerService customers,
            CustomerAccess access,
            Visitors visitors,
            Vault vault,
            Caller caller) {
        this.requests = requests;
        this.customers = customers;
        this.access = access;
        this.visitors = visitors;
        this.vault = vault;
        this.caller = caller;
    }

    Versioned<ServiceRequestView> get(UUID id) {
        var request = visible(id);
        return Versioned.of(request, ServiceRequestView.of(request, vault));
    }

    RequestContact contact(UUID id) {
        var request = visible(id);
        if (RequestScope.of(caller).technician().isPresent() && !visitors.isExpected(id, caller.login())) {
            throw new NotFound("Contact of service request", id);
        }
        if (access.isRefusedCallBack(request.matter().customerId())) {
            throw new CallBackRefused();
        }
        var customer = customers.reveal(
                request.matter().customerId(), Set.of("name", "phone", "address"), "service-request.contact");
        var position = open(request, "place-position", request.place().positionCipher());
        return new RequestContact(
                open(request, "contact-name", request.matter().contactNameCipher())
                        .orElse(customer.name()),
                customer.phone(),
                open(request, "place-address", request.place().addressCipher()).orElse(null),
                position.map(coordinate(0)).orElse(null),
                position.map(coordinate(1)).orElse(null));
    }

    private ServiceRequest visible(UUID id) {
        return requests.inScope(id, RequestScope.of(caller)).orElseThrow(() -> new NotFound("Service request", id));
    }

    private Optional<String> open(ServiceRequest request, String field, byte @Nullable [] cipher) {
        return cipher == null
                ? Optional.empty()
                : vault.decrypt(request.matter().customerId(), field, cipher);
    }

    private static Function<String, Double> coordinate(int index) {
        return position -> Double.valueOf(position.split(",", 2)[index]);
    }
}
