package io.aftercare.dispatch.duty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is handed over (交接班), and who signed.
 *
 * @param items as the outgoing person states them
 * @param signedByOutgoing login, at {@code statedAt}
 * @param counts as the incoming person found them
 * @param signedByIncoming login, at {@code signedAt}; absent until it is accepted
 */
public record Handover(
        List<Item> items,
        String signedByOutgoing,
        Instant statedAt,
        List<Item> counts,
        List<Discrepancy> discrepancies,
        @Nullable String signedByIncoming,
        @Nullable Instant signedAt) {

    /** So many of a thing: telephones, computers, water dispensers (S3.3-B3a). */
    public record Item(String item, int count) {}

    /** What differs, and why (S3.3-B3b). */
    public record Discrepancy(String item, String reason) {}

    static Handover stated(List<Item> items, String by, Instant at) {
        return new Handover(List.copyOf(items), by, at, List.of(), List.of(), null, null);
    }

    Handover signed(List<Item> found, List<Discrepancy> explained, String by, Instant at) {
        return new Handover(items, signedByOutgoing, statedAt, List.copyOf(found), List.copyOf(explained), by, at);
    }

    /** Whether each item whose count differs, or that only one of them counted, has a reason. */
    boolean isExplained(List<Item> found, List<Discrepancy> explained) {
        var stated = counted(items);
        var seen = counted(found);
        var reasons = explained.stream().map(Discrepancy::item).collect(Collectors.toSet());
        return Stream.concat(stated.keySet().stream(), seen.keySet().stream())
                .filter(item -> !stated.getOrDefault(item, -1).equals(seen.getOrDefault(item, -1)))
                .allMatch(reasons::contains);
    }

    private static Map<String, Integer> counted(List<Item> items) {
        return items.stream().collect(Collectors.toMap(Item::item, Item::count, Integer::sum));
    }
}
