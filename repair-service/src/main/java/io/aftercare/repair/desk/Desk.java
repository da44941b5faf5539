package io.aftercare.repair.desk;

import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells who the caller of the running request is to this service. */
@ApplicationScoped
public class Desk {
    private final Caller caller;
    private final Clock clock;

    Desk(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    public Scope scope() {
        return Scope.of(caller);
    }

    public boolean hasRole(String role) {
        return caller.hasRole(role);
    }

    /** The caller as the one who takes a step, at the time given or now; not in the future, not before the last one. */
    public By by(@Nullable Instant given, Instant previousStep) {
        return new By(caller.login(), Occurred.at(given, previousStep, clock));
    }
}
