package io.aftercare.journeys.replay;

import io.aftercare.journeys.client.ApiClient;
import io.aftercare.journeys.client.Fields;
import io.aftercare.journeys.replay.RecordedRequest.Borough;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Sees to it that the parts of the replay are on every outlet's shelf. */
final class Warehouse {
    private static final int ENOUGH = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Warehouse() {}

    static void fill(ApiClient clerk) throws InterruptedException {
        var partNumbers = Stream.of(Trade.values())
                .map(trade -> trade.partNumber)
                .filter(Objects::nonNull)
                .toList();
        for (var borough : Borough.values()) {
            awaitLocation(clerk, borough.outlet);
            for (var partNumber : partNumbers) {
                var available = available(clerk, borough.outlet, partNumber);
                if (available < ENOUGH) {
                    bookIn(
                            clerk,
                            borough.outlet,
                            List.of(Fields.of("partNumber", partNumber, "quantity", 2 * ENOUGH)),
                            "replay " + UUID.randomUUID());
                }
            }
        }
    }

    /** Books a delivery in; once per reference, however often it is asked for. */
    static void bookIn(ApiClient clerk, String location, List<Map<String, Object>> lines, String reference) {
        clerk.post(
                "/v1/receipts",
                Fields.of("locationCode", location, "lines", lines, "reference", reference),
                null,
                UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    /** The location of a new outlet appears when the parts service has heard of it. */
    private static void awaitLocation(ApiClient clerk, String outlet) throws InterruptedException {
        var started = System.nanoTime();
        while (clerk.all("/v1/stock/locations?limit=200").stream()
                .noneMatch(location -> location.path("code").asText().equals(outlet))) {
            if (System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new Stuck("there is no stock location " + outlet + "; are the demo outlets loaded?", null);
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    private static long available(ApiClient clerk, String location, String partNumber) {
        return clerk.newest("/v1/stock?limit=1&locationCode=" + location + "&partNumber=" + partNumber)
                .map(balance -> balance.path("available").asLong())
                .orElse(0L);
    }
}
