package io.aftercare.intake.registration;

import io.aftercare.intake.customer.CustomerService.Admitted;
import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.request.Origin;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out where a new request comes from: who was told first, when, and whether it was told before. */
@ApplicationScoped
class Origins {
    /** How far the clock of a caller may run ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final ServiceRequests requests;
    private final Caller caller;
    private final Clock clock;
    private final IntakeConfig config;

    Origins(ServiceRequests requests, Caller caller, Clock clock, IntakeConfig config) {
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    Origin of(RegisterServiceRequest command, String partner, Admitted customer) {
        refuseTaken(partner, command.externalReference());
        var now = clock.instant();
        var reportedAt = reportedAt(command.reportedAt(), now);
        return new Origin(
                partner,
                command.channel(),
                command.externalReference(),
                caller.login(),
                reportedAt,
                now,
                openMatter(customer, command.product().code(), reportedAt));
    }

    /** What is split off was told when the whole was told, to the same first responder (S3.3-D1). */
    Origin ofPart(Origin whole) {
        return new Origin(
                whole.partner(),
                whole.channel(),
                null,
                whole.firstResponder(),
                whole.reportedAt(),
                clock.instant(),
                null);
    }

    private static Instant reportedAt(@Nullable Instant given, Instant now) {
        if (given == null) {
            return now;
        }
        if (given.isAfter(now.plus(TOLERANCE))) {
            throw new InvalidField("reportedAt", "not-in-future", "The request cannot be reported in the future");
        }
        return given.truncatedTo(ChronoUnit.MICROS);
    }

    /** S3.5-B7c: nobody should have to call twice about one matter. A new customer has no other matter. */
    private @Nullable UUID openMatter(Admitted customer, String productCode, Instant reportedAt) {
        return customer.isNew()
                ? null
                : requests.openAbout(customer.id(), productCode, reportedAt.minus(config.duplicateWindow()))
                        .orElse(null);
    }

    private void refuseTaken(String partner, @Nullable String reference) {
        if (reference != null) {
            requests.withExternalReference(partner, reference).ifPresent(taken -> {
                throw new ExternalReferenceTaken(taken);
            });
        }
    }
}
