package io.aftercare.dispatch.exemption;

import io.aftercare.dispatch.exemption.ExemptionView.Exemption;
import io.aftercare.dispatch.exemption.Exemptions.Line;
import io.aftercare.dispatch.person.KeptWords;
import io.aftercare.dispatch.visit.VisitService;
import io.aftercare.dispatch.visit.VisitService.Exempted;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done with exemptions. */
@ApplicationScoped
@Transactional
class ExemptionService {
    private static final String NOTE = "visit-exemption";

    private final VisitService visits;
    private final Exemptions exemptions;
    private final KeptWords words;
    private final Caller caller;
    private final Clock clock;

    ExemptionService(VisitService visits, Exemptions exemptions, KeptWords words, Caller caller, Clock clock) {
        this.visits = visits;
        this.exemptions = exemptions;
        this.words = words;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether anything is due of the visit is asked before when the customer was told. */
    Exempted tell(UUID visitId, @Nullable IfMatch ifMatch, TellExemption facts) {
        var exempted = visits.exempt(visitId, ifMatch, facts.limit(), facts.until());
        var visit = exempted.view();
        var login = caller.login();
        if (login.equals(visit.technicianLogin())) {
            throw new ProblemException(
                    403,
                    "exemption-of-own-visit",
                    "Whoever makes the visit does not decide that it may be late",
                    Map.of("clause", "S1-4.1b"));
        }
        var now = clock.instant();
        requirePlausible(facts.customerInformedAt(), visit.reportedAt(), now);
        var note = facts.note() == null ? null : words.keep(visit.customerId(), NOTE, facts.note());
        exemptions.add(
                visitId,
                new Line(
                        exemptions.of(visitId).size() + 1,
                        facts.limit(),
                        facts.reason(),
                        note,
                        exempted.formerDueAt(),
                        facts.until(),
                        facts.customerInformedAt(),
                        login,
                        now,
                        visit.technicianLogin()));
        return exempted;
    }

    private static void requirePlausible(Instant informedAt, Instant reportedAt, Instant now) {
        if (informedAt.isAfter(now)) {
            throw new InvalidField("customerInformedAt", "not-in-future", "The customer cannot have been told yet");
        }
        if (informedAt.isBefore(reportedAt)) {
            throw new InvalidField("customerInformedAt", "not-before-notice", "That was before the customer's notice");
        }
    }

    ExemptionView of(UUID visitId) {
        var customerId = visits.known(visitId).customerId();
        var approves =
                Stream.of(Roles.DISPATCHER, Roles.STATION_HEAD, Roles.MANAGER).anyMatch(caller::hasRole);
        return new ExemptionView(
                visitId,
                exemptions.of(visitId).stream()
                        .map(line -> shown(line, approves ? note(line, customerId) : null))
                        .toList());
    }

    private @Nullable String note(Line line, UUID customerId) {
        var note = line.note();
        return note == null ? null : words.read(customerId, NOTE, note).orElse(null);
    }

    private static Exemption shown(Line line, @Nullable String note) {
        return new Exemption(
                line.number(),
                line.limit(),
                line.reason(),
                line.dueAt(),
                line.until(),
                line.customerInformedAt(),
                line.approvedBy(),
                line.recordedAt(),
                line.technicianLogin(),
                note);
    }
}
