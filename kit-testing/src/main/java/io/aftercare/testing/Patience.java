package io.aftercare.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * Waiting for something that another thread or service does. It ends as soon as the thing has happened; the limit only
 * says when to give up, and is long enough for a busy machine.
 */
public final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Patience() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT);
    }

    /** Waiting that names what is missing when it gives up. */
    public static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(LIMIT);
    }
}
