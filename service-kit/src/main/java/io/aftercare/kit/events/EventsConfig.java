package io.aftercare.kit.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How events leave and enter a service. */
@ConfigMapping(prefix = "aftercare")
public interface EventsConfig {
    /** The name of the service: CloudEvents source, consumer group, path of its operations. */
    String service();

    Relay relay();

    Consumer consumer();

    /** How many copies of each topic the broker keeps. */
    @WithName("topics.replication")
    @WithDefault("1")
    short topicReplication();

    /** The sender of the outbox. */
    interface Relay {
        @WithDefault("true")
        boolean enabled();

        /** A lease that is not renewed for this long may be taken by another replica. */
        @WithDefault("5s")
        Duration lease();

        /** Rows of one shard that are read at once. */
        @WithDefault("256")
        int batch();

        /** The longest pause between looks at the outbox when other replicas write to it too. */
        @WithDefault("100ms")
        Duration sharedPoll();

        /** The longest pause when this replica is alone and is woken by its own commits. */
        @WithDefault("1s")
        Duration idlePoll();
    }

    /** The listener to other services. */
    interface Consumer {
        @WithDefault("true")
        boolean enabled();

        /** Partitions that are worked on at the same time. */
        @WithDefault("4")
        int workers();

        /** Tries of one event before it is parked and the partition goes on. */
        @WithDefault("3")
        int triesBeforeParking();

        /** Tries of a parked event before it waits for an administrator. */
        @WithDefault("40")
        int triesWhenParked();

        /** The first pause before a parked event is tried again; it doubles up to {@link #longestPause}. */
        @WithDefault("250ms")
        Duration firstPause();

        @WithDefault("60s")
        Duration longestPause();

        /** How long it is remembered that an event has been handled. */
        @WithDefault("30d")
        Duration inboxRetention();
    }
}
