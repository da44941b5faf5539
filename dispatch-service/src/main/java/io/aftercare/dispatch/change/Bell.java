package io.aftercare.dispatch.change;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one reader of the changes of an outlet waits for. It is rung from any thread; a ring that nobody waits for is heard by the next who does. */
public final class Bell {
    private final String outletCode;
    private final boolean beyond;
    private @Nullable UniEmitter<? super Boolean> waiting;
    private boolean rung;

    Bell(String outletCode, boolean beyond) {
        this.outletCode = outletCode;
        this.beyond = beyond;
    }

    boolean isFor(Change change) {
        return change.concerns(outletCode)
                || beyond && (change.outletCode() == null || change.formerOutletCode() == null);
    }

    void ring() {
        UniEmitter<? super Boolean> woken;
        synchronized (this) {
            woken = waiting;
            waiting = null;
            rung = woken == null;
        }
        if (woken != null) {
            woken.complete(true);
        }
    }

    /** True as soon as it rings, or has rung since it was heard last; false when it does not within a time. */
    public Uni<Boolean> heard(Duration within) {
        return Uni.createFrom()
                .<Boolean>emitter(this::await)
                .ifNoItem()
                .after(within)
                .recoverWithItem(() -> {
                    forget();
                    return false;
                });
    }

    private void await(UniEmitter<? super Boolean> reader) {
        synchronized (this) {
            if (!rung) {
                waiting = reader;
                return;
            }
            rung = false;
        }
        reader.complete(true);
    }

    private synchronized void forget() {
        waiting = null;
    }
}
