package io.aftercare.intake.webform;

import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.platform.OwnNetwork;
import io.aftercare.intake.platform.TimeZones;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The use cases of those who answer for a form. */
@ApplicationScoped
@Transactional
class WebFormService {
    private final WebForms forms;
    private final Caller caller;
    private final Clock clock;

    WebFormService(WebForms forms, Caller caller, Clock clock) {
        this.forms = forms;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<WebFormView> make(MakeWebForm command) {
        var partner = Partners.of(caller, command.partner());
        refuseUnknownZone("settings.timeZone", command.settings());
        var form = new WebForm(Ids.next(), partner, command.settings(), clock.instant(), caller.login());
        forms.persistAndFlush(form);
        return shown(form);
    }

    Page<WebFormView> list(@Nullable Cursor after, int limit) {
        return Page.of(forms.newest(caller.partner(), after, limit), limit, WebForm::cursor)
                .map(WebFormView::of);
    }

    Versioned<WebFormView> get(UUID id) {
        return shown(find(id, LockModeType.NONE));
    }

    Versioned<WebFormView> change(UUID id, @Nullable IfMatch ifMatch, WebFormSettings settings) {
        refuseUnknownZone("timeZone", settings);
        return step(id, ifMatch, form -> form.settle(settings));
    }

    Versioned<WebFormView> disable(UUID id, @Nullable IfMatch ifMatch) {
        return step(id, ifMatch, WebForm::disable);
    }

    Versioned<WebFormView> enable(UUID id, @Nullable IfMatch ifMatch) {
        return step(id, ifMatch, WebForm::enable);
    }

    private Versioned<WebFormView> step(UUID id, @Nullable IfMatch ifMatch, Consumer<WebForm> step) {
        var form = find(id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, form);
        step.accept(form);
        forms.flush();
        return shown(form);
    }

    private WebForm find(UUID id, LockModeType lock) {
        return OwnNetwork.find(forms, "Web form", id, caller, lock);
    }

    private static void refuseUnknownZone(String field, WebFormSettings settings) {
        if (settings.timeZone() != null) {
            TimeZones.check(field, settings.timeZone());
        }
    }

    private static Versioned<WebFormView> shown(WebForm form) {
        return Versioned.of(form, WebFormView.of(form));
    }
}
