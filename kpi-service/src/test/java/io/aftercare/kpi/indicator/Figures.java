package io.aftercare.kpi.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The slow oracle: figures computed one by one from what a test knows that it told. */
final class Figures {
    /** What a test decided about one request. */
    record Request(
            String outlet,
            String technician,
            String channel,
            String productCode,
            String partner,
            String assetId,
            String faultCategory,
            Instant reportedAt,
            @Nullable Instant firstResponseAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant cancelledAt,
            @Nullable Instant arrivedAt,
            int arrivals,
            boolean onTime,
            @Nullable Instant repairedAt,
            String mode,
            int reworkCount,
            @Nullable Integer satisfaction,
            boolean complaint) {}

    private final Collection<Request> all;
    private final List<Request> counted;

    Figures(Collection<Request> all, Predicate<Request> counted) {
        this.all = all;
        this.counted = all.stream().filter(counted).toList();
    }

    long count(Predicate<Request> of) {
        return counted.stream().filter(of).count();
    }

    @Nullable Float median(Function<Request, @Nullable Instant> end) {
        var minutes = counted.stream()
                .filter(request -> end.apply(request) != null)
                .map(request -> Duration.between(request.reportedAt(), end.apply(request))
                                .toMillis()
                        / 60_000.0)
                .sorted()
                .toList();
        if (minutes.isEmpty()) {
            return null;
        }
        var middle = minutes.size() / 2;
        var median =
                minutes.size() % 2 == 1 ? minutes.get(middle) : (minutes.get(middle - 1) + minutes.get(middle)) / 2;
        return (float) (Math.round(median * 10) / 10.0);
    }

    boolean cameBack(Request repaired) {
        return repaired.repairedAt() != null
                && all.stream()
                        .anyMatch(later -> later.assetId().equals(repaired.assetId())
                                && later.faultCategory().equals(repaired.faultCategory())
                                && later.reportedAt().isAfter(repaired.repairedAt())
                                && !later.reportedAt()
                                        .isAfter(repaired.repairedAt().plus(Duration.ofDays(90))));
    }

    @Nullable Float satisfaction() {
        var scores = counted.stream()
                .filter(request -> request.satisfaction() != null)
                .mapToInt(Request::satisfaction)
                .average();
        return scores.isEmpty() ? null : (float) (Math.round(scores.getAsDouble() * 100) / 100.0);
    }
}
