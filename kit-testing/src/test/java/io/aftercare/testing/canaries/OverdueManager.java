package io.aftercare.testing.canaries;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.events.DomainEvent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Breaks the rules of names, clocks, ids, Kafka, injection, operations and printing; lives in an unmarked package. */
class OverdueManager {
    @Inject
    @Nullable Runnable injected;

    Instant now() {
        return Instant.now();
    }

    UUID id() {
        return UUID.randomUUID();
    }

    Object message() {
        return new ProducerRecord<>("topic", "value");
    }

    void print() {
        System.out.println("printed");
    }

    @POST
    public void notIdempotent() {}

    @GET
    void notPublic() {}

    /** Knows HTTP and another aggregate. */
    abstract static class Entangled extends Aggregate {
        @Nullable Entangled other;

        Response answer() {
            return Response.ok().build();
        }
    }

    /** Has a good clock. */
    static Instant fine(java.time.Clock clock) {
        return java.time.LocalDateTime.now(clock).toInstant(java.time.ZoneOffset.UTC);
    }

    /** Only names the interface of events. */
    interface Nothing extends DomainEvent {}
}
