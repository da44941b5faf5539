package io.aftercare.dispatch.board;

import io.aftercare.kit.http.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** The places for streams on this replica; each is given back exactly once. */
@Singleton
class OpenStreams {
    /** 429: this replica, or this person, has as many streams as allowed. */
    static class TooManyStreams extends ProblemException {
        TooManyStreams() {
            super(429, "too-many-streams", "As many streams as allowed are open; close one, or try again later");
        }
    }

    private final BoardRules rules;
    private final Map<String, Integer> byLogin = new HashMap<>();
    private int open;

    OpenStreams(BoardRules rules, MeterRegistry meters) {
        this.rules = rules;
        meters.gauge("aftercare.board.streams", this, OpenStreams::count);
    }

    /** A place for one more stream of a person. */
    synchronized Place take(String login) {
        var own = byLogin.getOrDefault(login, 0);
        if (open >= rules.streams() || own >= rules.streamsOfOne()) {
            throw new TooManyStreams();
        }
        open++;
        byLogin.put(login, own + 1);
        return new Place(login);
    }

    private synchronized void free(String login) {
        open--;
        byLogin.computeIfPresent(login, (_, own) -> own == 1 ? null : own - 1);
    }

    synchronized int count() {
        return open;
    }

    /** What a stream holds from its beginning to its end. */
    final class Place implements AutoCloseable {
        private final String login;
        private boolean free;

        private Place(String login) {
            this.login = login;
        }

        @Override
        public void close() {
            synchronized (OpenStreams.this) {
                if (!free) {
                    free = true;
                    free(login);
                }
            }
        }
    }
}
