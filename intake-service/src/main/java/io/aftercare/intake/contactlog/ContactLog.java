package io.aftercare.intake.contactlog;

import io.aftercare.intake.contactlog.ContactLine.Said;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestEnded;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes and reads the lines, and tells reminders. */
@ApplicationScoped
@Transactional
class ContactLog {
    private static final String TEXT = "contact-line";

    private final ContactLines lines;
    private final SilenceReminders reminders;
    private final ServiceRequests requests;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    ContactLog(
            ContactLines lines,
            SilenceReminders reminders,
            ServiceRequests requests,
            Vault vault,
            Caller caller,
            Clock clock) {
        this.lines = lines;
        this.reminders = reminders;
        this.requests = requests;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<ContactLineView> log(UUID requestId, @Nullable IfMatch ifMatch, LogContact command) {
        var request = requests.lockInScope(requestId, RequestScope.of(caller)).orElseThrow(() -> unknown(requestId));
        IfMatch.check(ifMatch, request);
        if (request.isEnded()) {
            throw new RequestEnded(requestId, request.status());
        }
        var at = Occurred.at(command.at(), request.origin().reportedAt(), clock);
        var cipher = vault.encrypt(request.matter().customerId(), TEXT, command.text());
        var line =
                ContactLine.of(Ids.next(), requestId, new Said(at, caller.login(), request.status(), cipher), command);
        lines.persist(line);
        request.customerContacted(at);
        lines.flush();
        return Versioned.of(request, line.view(command.text()));
    }

    Page<ContactLineView> of(UUID requestId, @Nullable Cursor after, int limit) {
        var request = requests.inScope(requestId, RequestScope.of(caller)).orElseThrow(() -> unknown(requestId));
        return Page.of(lines.newest(requestId, after, limit), limit, ContactLine::cursor)
                .map(line -> shown(request, line));
    }

    Page<SilenceReminderView> reminders(SilenceReminders.Filter filter, @Nullable Cursor after, int limit) {
        return Page.of(reminders.newest(filter, RequestScope.of(caller), after, limit), limit, SilenceReminder::cursor)
                .map(SilenceReminder::view);
    }

    private ContactLineView shown(ServiceRequest request, ContactLine line) {
        return line.view(vault.decrypt(request.matter().customerId(), TEXT, line.textCipher())
                .orElse(null));
    }

    private static NotFound unknown(UUID requestId) {
        return new NotFound("Service request", requestId);
    }
}
