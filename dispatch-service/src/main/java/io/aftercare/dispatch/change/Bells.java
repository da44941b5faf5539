package io.aftercare.dispatch.change;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The bells of all who wait for changes on this replica. */
@Singleton
public class Bells {
    private final Set<Bell> hung = ConcurrentHashMap.newKeySet();

    /**
     * A bell that rings with each change of an outlet from now on, until it is taken down.
     *
     * @param beyond also with those of visits that nobody has, or had
     */
    public Bell hang(String outletCode, boolean beyond) {
        var bell = new Bell(outletCode, beyond);
        hung.add(bell);
        return bell;
    }

    public void takeDown(Bell bell) {
        hung.remove(bell);
    }

    boolean isAnybodyWaiting() {
        return !hung.isEmpty();
    }

    /** Wakes everybody, whatever has changed. */
    public void ringAll() {
        hung.forEach(Bell::ring);
    }

    void ring(Collection<Change> changes) {
        hung.stream().filter(bell -> changes.stream().anyMatch(bell::isFor)).forEach(Bell::ring);
    }
}
