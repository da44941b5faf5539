package io.aftercare.kit.events;

import java.time.Duration;

/** Settings with short leases, so that replicas notice each other within a test. */
final class QuickEvents implements EventsConfig {
    @Override
    public String service() {
        return "kit";
    }

    @Override
    public short topicReplication() {
        return 1;
    }

    @Override
    public Relay relay() {
        return new Relay() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public Duration lease() {
                return Duration.ofSeconds(1);
            }

            @Override
            public int batch() {
                return 50;
            }

            @Override
            public Duration sharedPoll() {
                return Duration.ofMillis(20);
            }

            @Override
            public Duration idlePoll() {
                return Duration.ofMillis(50);
            }
        };
    }

    @Override
    public Consumer consumer() {
        throw new UnsupportedOperationException("Only the relay is configured here");
    }
}
