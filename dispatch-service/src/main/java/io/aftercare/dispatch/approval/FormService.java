package io.aftercare.dispatch.approval;

import io.aftercare.dispatch.happening.FormDecided;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is done with forms. */
@ApplicationScoped
@Transactional
class FormService {
    private final VisitForms forms;
    private final Event<FormDecided> decisions;
    private final Caller caller;
    private final Clock clock;

    FormService(VisitForms forms, Event<FormDecided> decisions, Caller caller, Clock clock) {
        this.forms = forms;
        this.decisions = decisions;
        this.caller = caller;
        this.clock = clock;
    }

    VisitForm approve(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, (form, at) -> form.approve(caller.login(), at));
    }

    VisitForm refuse(UUID id, @Nullable IfMatch ifMatch, String words) {
        return change(id, ifMatch, (form, at) -> form.refuse(caller.login(), words, at));
    }

    VisitForm handInAgain(UUID id, @Nullable IfMatch ifMatch, String words) {
        return change(id, ifMatch, (form, at) -> form.handInAgain(words, at));
    }

    private VisitForm change(UUID id, @Nullable IfMatch ifMatch, BiConsumer<VisitForm, Instant> step) {
        var form = forms.oneToChange(forms.visible().is("id", id)).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, form);
        step.accept(form, Occurred.at(null, form.lastStepAt(), clock));
        forms.flush();
        decisions.fire(new FormDecided(form.visitId()));
        return form;
    }

    VisitForm one(UUID id) {
        return forms.one(forms.visible().is("id", id)).orElseThrow(() -> unknown(id));
    }

    Page<FormView> list(@Nullable FormStatus status, @Nullable UUID visitId, int limit, @Nullable Cursor after) {
        var filter = forms.visible().is("status", status).is("visitId", visitId).after("submittedAt", after);
        return Page.of(
                        forms.newestFirst(filter, limit + 1),
                        limit,
                        form -> new Cursor(form.submittedAt(), form.aggregateId()))
                .map(FormView::of);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Visit form", id);
    }
}
