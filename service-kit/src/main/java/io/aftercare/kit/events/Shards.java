package io.aftercare.kit.events;

import java.util.UUID;

/** Which shard of the outbox an aggregate belongs to; never changes, or order would be lost. */
final class Shards {
    static final int COUNT = 8;

    private Shards() {}

    static int of(UUID aggregateId) {
        return Math.floorMod(aggregateId.hashCode(), COUNT);
    }
}
