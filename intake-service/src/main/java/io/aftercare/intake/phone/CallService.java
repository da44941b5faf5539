package io.aftercare.intake.phone;

import io.aftercare.intake.consent.ConsentPurpose;
import io.aftercare.intake.consent.Consents;
import io.aftercare.intake.customer.CustomerService;
import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.customer.PhoneNumber;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.AuditLog.Action;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Hears the exchange, and shows agents their calls. */
@ApplicationScoped
@Transactional
public class CallService {
    /** So long a call that has ended stays before the agent, who may still have to write it down. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(15);

    private static final String NUMBER = "caller-number";

    private final Calls calls;
    private final CustomerService customers;
    private final ServiceRequests requests;
    private final Consents consents;
    private final Vault vault;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    CallService(
            Calls calls,
            CustomerService customers,
            ServiceRequests requests,
            Consents consents,
            Vault vault,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.calls = calls;
        this.customers = customers;
        this.requests = requests;
        this.consents = consents;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the exchange learns of a call: that it is known, and where it is. */
    @Schema(name = "KnownCall")
    record Known(
            UUID id,
            String callId,
            Call.Status status,

            @Schema(
                    description = "Whether the customer who has the number agreed to recording; otherwise the exchange"
                            + " must not record (S2-4.2a)")
            boolean mayRecord) {}

    Known report(ReportCall report) {
        var partner = Partners.of(caller, report.partner());
        var at = Occurred.first(report.at(), clock);
        var id = Ids.next();
        if (calls.add(id, partner, report.callId())) {
            vault.admitFirst(id);
        }
        var call = calls.lock(partner, report.callId());
        switch (report.event()) {
            case RINGING -> call.ring(at, report.agent());
            case ANSWERED -> call.answer(at, agentOf(report));
            case ENDED -> call.end(at, report.endedBy());
        }
        if (report.line() != null) {
            call.cameInOn(report.line());
        }
        if (report.callerNumber() != null) {
            comesFrom(call, report.callerNumber(), report.region());
        }
        return new Known(call.id(), call.exchangeCallId(), call.status(), mayRecord(call));
    }

    private boolean mayRecord(Call call) {
        return call.callerIndex()
                .flatMap(index -> customers.calledBy(index, call.partner()))
                .filter(customer -> consents.allow(customer, ConsentPurpose.RECORDING))
                .isPresent();
    }

    /** The caller's own calls. */
    Page<CallView> current() {
        var since = clock.instant().minus(AFTERWARDS);
        return new Page<>(
                calls.of(caller.login(), caller.partner(), since).stream()
                        .map(this::shown)
                        .toList(),
                null);
    }

    /** The request was told in this call, and no other one was, however often it is registered (S1-3.1a). */
    public void tells(UUID callId, ServiceRequest request) {
        if (request.origin().channel() != Channel.PHONE) {
            throw new InvalidField("channel", "channel-of-call", "What a call told has the channel PHONE");
        }
        calls.lock(callId, request.origin().partner())
                .orElseThrow(
                        () -> new InvalidField("callId", "known-call", "No such call in the network of the request"))
                .tell(request.aggregateId());
    }

    private static String agentOf(ReportCall report) {
        if (report.agent() == null) {
            throw new InvalidField("agent", "required", "Somebody has answered");
        }
        return report.agent();
    }

    /** A number that cannot be read is kept as it was told, and finds nobody. */
    private void comesFrom(Call call, String text, @Nullable String region) {
        if (vault.isErased(call.id())) {
            return; // The caller was erased during the call.
        }
        var number = numberIn(text, region);
        var shown = number.map(PhoneNumber::e164).orElse(text);
        call.comesFrom(
                vault.encrypt(call.id(), NUMBER, shown),
                number.map(customers::indexOf).orElse(null));
    }

    private static Optional<PhoneNumber> numberIn(String text, @Nullable String region) {
        try {
            return Optional.of(PhoneNumber.parse("callerNumber", text, region));
        } catch (InvalidField e) {
            return Optional.empty();
        }
    }

    private CallView shown(Call call) {
        var customer = call.callerIndex().flatMap(index -> customers.calledBy(index, call.partner()));
        audit.note(Action.READ, call.id(), Set.of("phone"), "call.current");
        return new CallView(
                call.id(),
                call.partner(),
                call.status(),
                call.line(),
                call.callerCipher()
                        .flatMap(cipher -> vault.decrypt(call.id(), NUMBER, cipher))
                        .orElse(null),
                call.ringingAt(),
                call.answeredAt(),
                call.endedAt(),
                call.endedBy(),
                call.serviceRequestId(),
                customer.orElse(null),
                customer.map(id -> requests.openOf(id).stream()
                                .map(CallView.OpenRequest::of)
                                .toList())
                        .orElse(List.of()));
    }
}
