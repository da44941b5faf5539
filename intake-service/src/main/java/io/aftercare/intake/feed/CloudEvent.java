package io.aftercare.intake.feed;

import io.aftercare.kit.events.EventJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event in the structured JSON form of CloudEvents 1.0, as partners read it. */
public record CloudEvent(
        @Schema(examples = "1.0") String specversion,

        @Schema(description = "The same wherever and however often the event is told: drop what you have seen")
        UUID id,

        @Schema(description = "The service that told it", examples = "/dispatch")
        String source,

        @Schema(description = "See docs/events.md", examples = "io.aftercare.visit.arrived.v1")
        String type,

        @Schema(description = "What it happened to: the id of the request, visit, repair, …")
        String subject,

        @Schema(description = "When it happened") Instant time,
        @Schema(examples = "application/json") String datacontenttype,

        @Schema(description = "Its number in the life of the subject, from 1", examples = "3")
        String sequence,

        @Schema(description = "The facts, by the contract of the type")
        Map<String, Object> data) {
    /** Facts in the order in which they were told. */
    private static final class Facts extends LinkedHashMap<String, Object> {}

    public static CloudEvent of(FeedEvent event) {
        return new CloudEvent(
                "1.0",
                event.eventId(),
                event.source(),
                PublicTypes.PREFIX + event.type(),
                event.subject().toString(),
                event.occurredAt(),
                "application/json",
                Long.toString(event.sequence()),
                EventJson.read(event.data(), Facts.class));
    }
}
