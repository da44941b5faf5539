package io.aftercare.intake.webform.submission;

import io.aftercare.intake.customer.CustomerService;
import io.aftercare.intake.platform.OwnNetwork;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.registration.RegisterServiceRequest;
import io.aftercare.intake.registration.RegistrationService;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.intake.request.ServiceRequestView;
import io.aftercare.intake.webform.WebForm;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.AuditLog.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what comes by forms, and registers it by itself or by the hand of the desk. */
@ApplicationScoped
@Transactional
public class SubmissionService {
    private static final Set<String> WHOLE = Set.of("name", "phone", "email", "address", "symptom");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final WebSubmissions submissions;
    private final SubmissionVault vault;
    private final RegistrationService registration;
    private final CustomerService customers;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    SubmissionService(
            WebSubmissions submissions,
            SubmissionVault vault,
            RegistrationService registration,
            CustomerService customers,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.submissions = submissions;
        this.vault = vault;
        this.registration = registration;
        this.customers = customers;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Keeps what came and makes a request of it where nothing is missing and nobody is suspected. */
    public WebSubmission take(WebForm form, SubmissionContent content, @Nullable Suspicion suspicion, String token) {
        var id = Ids.next();
        var now = clock.instant();
        var arrival = new WebSubmission.Arrival(
                suspicion,
                vault.tokenIndex(token),
                vault.seal(id, content),
                content.number(form).map(customers::indexOf).orElse(null),
                content.email() == null ? null : vault.emailIndex(content.email()));
        var submission = new WebSubmission(id, form.aggregateId(), form.partner(), number(now), arrival, now);
        submissions.persistAndFlush(submission);
        if (suspicion == null) {
            content.registration(form, now)
                    .map(registration::register)
                    .ifPresent(
                            registered -> submission.register(registered.view().id(), null, now));
        }
        submissions.flush();
        return submission;
    }

    /** What the holder of this secret sent by this form. */
    public Optional<WebSubmission> withToken(UUID formId, String token) {
        return submissions.withToken(formId, vault.tokenIndex(token));
    }

    Page<SubmissionView> newest(WebSubmissions.Filter filter, @Nullable Cursor after, int limit) {
        return Page.of(submissions.newest(filter, caller.partner(), after, limit), limit, WebSubmission::cursor)
                .map(submission -> view(submission, "web-submission.list"));
    }

    Versioned<SubmissionView> get(UUID id) {
        return shown(find(id, LockModeType.NONE));
    }

    /** The desk says what was missing; the sender's words stay beside it. */
    Versioned<ServiceRequestView> register(UUID id, @Nullable IfMatch ifMatch, RegisterServiceRequest command) {
        var submission = lock(id, ifMatch);
        submission.refuseUnlessWaiting();
        if (command.channel() != Channel.WEB) {
            throw new InvalidField("channel", "channel-of-submission", "What came by a web form has the channel WEB");
        }
        if (command.conversationId() != null || command.callId() != null) {
            throw new InvalidField("conversationId", "one-source", "One source tells a request");
        }
        var registered = registration.register(command.ofNetwork(submission.partner()));
        submission.register(registered.view().id(), caller.login(), clock.instant());
        submissions.flush();
        return registered;
    }

    Versioned<SubmissionView> dismiss(UUID id, @Nullable IfMatch ifMatch) {
        var submission = lock(id, ifMatch);
        submission.dismiss(caller.login(), clock.instant());
        submissions.flush();
        return shown(submission);
    }

    private WebSubmission lock(UUID id, @Nullable IfMatch ifMatch) {
        var submission = find(id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, submission);
        return submission;
    }

    private WebSubmission find(UUID id, LockModeType lock) {
        return OwnNetwork.find(submissions, "Web submission", id, caller, lock);
    }

    private Versioned<SubmissionView> shown(WebSubmission submission) {
        return Versioned.of(submission, view(submission, "web-submission.read"));
    }

    private SubmissionView view(WebSubmission submission, String purpose) {
        audit.note(Action.READ, submission.aggregateId(), WHOLE, purpose);
        return SubmissionView.of(submission, vault.open(submission).orElse(null));
    }

    private String number(Instant now) {
        return "W-%s-%06d".formatted(DAY.format(now.atOffset(ZoneOffset.UTC)), submissions.nextNumber());
    }
}
