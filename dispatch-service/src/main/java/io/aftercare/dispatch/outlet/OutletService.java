package io.aftercare.dispatch.outlet;

import io.aftercare.dispatch.assignment.ContractScope;
import io.aftercare.dispatch.assignment.Hold;
import io.aftercare.dispatch.listing.Filter;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is done with outlets. */
@ApplicationScoped
@Transactional
public class OutletService {
    private final Outlets outlets;
    private final Outbox outbox;
    private final Event<RosterChanged> rosterChanged;
    private final Caller caller;
    private final Clock clock;

    OutletService(Outlets outlets, Outbox outbox, Event<RosterChanged> rosterChanged, Caller caller, Clock clock) {
        this.outlets = outlets;
        this.outbox = outbox;
        this.rosterChanged = rosterChanged;
        this.caller = caller;
        this.clock = clock;
    }

    Outlet open(OpenOutlet opening) {
        checkFree(opening.code());
        var outlet = Outlet.open(Ids.next(), opening.checked(), clock.instant());
        outlets.persist(outlet);
        return stored(outlet);
    }

    /** Opens the outlet of a new member of the network. */
    public void openFor(OpenOutlet opening, ContractScope contract) {
        open(opening).workBy(contract, null, clock.instant());
        outlets.flush();
    }

    /** The outlet of a member works by another contract, is held, or not held any more. */
    public void workBy(String code, ContractScope contract, @Nullable Hold hold) {
        var outlet = outlets.oneToChange(new Filter().is("code", code)).orElseThrow();
        outlet.workBy(contract, hold, Occurred.at(null, outlet.changedAt(), clock));
        stored(outlet);
    }

    /** Refuses with 409 when an outlet has the code. */
    public void checkFree(String code) {
        outlets.byCode(code).ifPresent(other -> {
            throw new OutletCodeTaken(other);
        });
    }

    Outlet change(UUID id, @Nullable IfMatch ifMatch, ChangeOutlet facts) {
        return change(id, ifMatch, (outlet, at) -> outlet.change(facts.checked(), at));
    }

    Outlet suspend(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, Outlet::suspend);
    }

    Outlet reactivate(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, Outlet::reactivate);
    }

    Outlet one(UUID id) {
        return outlets.one(visible().is("id", id)).orElseThrow(() -> new NotFound("Outlet", id));
    }

    Page<OutletView> list(@Nullable String code, @Nullable OutletStatus status, int limit, @Nullable Cursor after) {
        var filter = visible().is("code", code).is("status", status).after("openedAt", after);
        return Page.of(
                        outlets.newestFirst(filter, limit + 1),
                        limit,
                        outlet -> new Cursor(outlet.openedAt(), outlet.aggregateId()))
                .map(OutletView::of);
    }

    private Outlet change(UUID id, @Nullable IfMatch ifMatch, BiConsumer<Outlet, Instant> step) {
        var outlet = outlets.oneToChange(visible().is("id", id)).orElseThrow(() -> new NotFound("Outlet", id));
        IfMatch.check(ifMatch, outlet);
        step.accept(outlet, Occurred.at(null, outlet.changedAt(), clock));
        return stored(outlet);
    }

    private Outlet stored(Outlet outlet) {
        outbox.publish(outlet);
        outlets.flush();
        rosterChanged.fire(new RosterChanged());
        return outlet;
    }

    private Filter visible() {
        return new Filter().is("code", caller.outlet().orElse(null));
    }
}
