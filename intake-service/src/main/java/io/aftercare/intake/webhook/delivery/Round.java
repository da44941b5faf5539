package io.aftercare.intake.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftercare.intake.webhook.delivery.Leases.Lease;
import io.aftercare.intake.webhook.post.Failure;
import io.aftercare.intake.webhook.post.Letter;
import io.aftercare.intake.webhook.post.Outcome;
import io.aftercare.intake.webhook.post.Postman;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** One turn of a receiver: letter after letter until there is none, one is refused too often, or others have waited. */
@Singleton
class Round {
    private static final int LETTERS = 200;

    private final Leases leases;
    private final Outgoing outgoing;
    private final Results results;
    private final Postman postman;
    private final ObjectMapper json;
    private final Clock clock;

    Round(Leases leases, Outgoing outgoing, Results results, Postman postman, ObjectMapper json, Clock clock) {
        this.leases = leases;
        this.outgoing = outgoing;
        this.results = results;
        this.postman = postman;
        this.json = json;
        this.clock = clock;
    }

    void run(Lease lease) {
        var letters = 0;
        var goesOn = true;
        while (goesOn && letters < LETTERS) {
            var batch = outgoing.next(lease);
            goesOn = batch.isPresent();
            if (goesOn) {
                goesOn = send(lease, batch.get());
                letters += batch.get().deliveries().size();
            }
        }
        leases.release(lease);
    }

    private boolean send(Lease lease, Batch batch) {
        for (var delivery : batch.deliveries()) {
            var outcome = send(batch, delivery);
            // Stopped in between: nobody knows what became of the letter, so it will be sent again.
            if (Thread.currentThread().isInterrupted() || !results.record(lease, delivery, outcome)) {
                return false;
            }
        }
        return true;
    }

    private Outcome send(Batch batch, Delivery delivery) {
        var event = delivery.event();
        if (event == null) {
            return Outcome.failed(Failure.EXPIRED, Duration.ZERO);
        }
        try {
            return postman.post(letter(batch, delivery, json.writeValueAsString(event)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be written", e);
        }
    }

    private Letter letter(Batch batch, Delivery delivery, String body) {
        var id = delivery.eventId().toString();
        var now = clock.instant();
        var signatures = batch.secrets().stream()
                .map(secret -> secret.sign(id, now, body))
                .collect(Collectors.joining(" "));
        return new Letter(
                batch.url(),
                Map.of(
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(now.getEpochSecond()),
                        "webhook-signature",
                        signatures,
                        "content-type",
                        "application/cloudevents+json; charset=utf-8",
                        "user-agent",
                        "Aftercare-Webhooks"),
                body);
    }
}
