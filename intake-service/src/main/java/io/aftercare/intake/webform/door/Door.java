package io.aftercare.intake.webform.door;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.request.Cancellation;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.intake.webform.WebForm;
import io.aftercare.intake.webform.WebForms;
import io.aftercare.intake.webform.submission.SubmissionService;
import io.aftercare.intake.webform.submission.Suspicion;
import io.aftercare.intake.webform.submission.WebSubmission;
import io.aftercare.kit.http.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What everybody may do with a form. */
@ApplicationScoped
@Transactional
class Door {
    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WebForms forms;
    private final SubmissionService submissions;
    private final ServiceRequests requests;
    private final Tickets tickets;
    private final Quotas quotas;
    private final IntakeConfig config;
    private final Clock clock;

    Door(
            WebForms forms,
            SubmissionService submissions,
            ServiceRequests requests,
            Tickets tickets,
            Quotas quotas,
            IntakeConfig config,
            Clock clock) {
        this.forms = forms;
        this.submissions = submissions;
        this.requests = requests;
        this.tickets = tickets;
        this.quotas = quotas;
        this.config = config;
        this.clock = clock;
    }

    /** Whether pages of this origin may use the form; of a form that does not exist nobody learns that here. */
    boolean isUsedFrom(UUID formId, String origin) {
        return forms.findByIdOptional(formId)
                .map(form -> form.isUsedFrom(origin))
                .orElse(true);
    }

    Opened open(UUID formId) {
        active(formId);
        return new Opened(
                tickets.issue(formId), clock.instant().plus(config.webForm().ticketLife()));
    }

    Receipt submit(UUID formId, String address, SubmitForm command) {
        var form = active(formId);
        var content = command.content();
        var filling = tickets.age(formId, command.ticket());
        quotas.take(form, address);
        var secret = secret();
        var submission = submissions.take(form, content, suspicion(form, command, filling), secret);
        return new Receipt(
                submission.number(), secret, "/v1/web-forms/%s/standing?secret=%s".formatted(formId, secret));
    }

    Standing standing(UUID formId, String secret) {
        var submission = submissions
                .withToken(formId, secret)
                .orElseThrow(() -> new NotFound("Submission with this secret at form", formId));
        return submission
                .serviceRequestId()
                .flatMap(requests::findByIdOptional)
                .map(this::original)
                .map(request ->
                        new Standing(submission.number(), Standing.Word.of(request.status()), request.lastStepAt()))
                .orElseGet(() -> ofSubmission(submission));
    }

    /** Whoever sent the second request about one matter is told how the first one stands (S3.5-B7c). */
    private ServiceRequest original(ServiceRequest request) {
        return request.cancellation()
                .map(Cancellation::duplicateOf)
                .flatMap(requests::findByIdOptional)
                .orElse(request);
    }

    private static Standing ofSubmission(WebSubmission submission) {
        return new Standing(submission.number(), Standing.Word.of(submission.status()), submission.lastStepAt());
    }

    private WebForm active(UUID formId) {
        var form = forms.findByIdOptional(formId).orElseThrow(() -> new NotFound("Web form", formId));
        if (!form.isActive()) {
            throw new FormDisabled();
        }
        return form;
    }

    private static @Nullable Suspicion suspicion(WebForm form, SubmitForm command, Duration filling) {
        if (command.isTrapFilled()) {
            return Suspicion.TRAP_FILLED;
        }
        return form.isTooFast(filling) ? Suspicion.TOO_FAST : null;
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
