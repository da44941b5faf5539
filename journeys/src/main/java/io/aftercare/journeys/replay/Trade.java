package io.aftercare.journeys.replay;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kind of work a request is: the skill it needs, how urgent it is and what is usually built in. */
enum Trade {
    HEATING("P1", "COMPLEX", "HT-200", List.of("heat")),
    PLUMBING("P2", "COMPLEX", "PL-310", List.of("water", "plumbing", "sewer", "leak")),
    ELECTRICAL("P2", "COMPLEX", "EL-400", List.of("electric", "light", "signal", "elevator", "appliance", "meter")),
    NOISE("P3", "SIMPLE", null, List.of("noise", "firework")),
    STREET("P3", "SIMPLE", null, List.of("driveway", "parking", "street", "sidewalk", "traffic", "vehicle", "curb")),
    SANITATION("P4", "SIMPLE", null, List.of("bulky", "waste", "collection", "sanit", "rodent", "dirty", "graffiti")),
    GENERAL("P4", "SIMPLE", null, List.of(""));

    final String priority;
    final String complexity;
    final @Nullable String partNumber;
    private final List<String> words;

    Trade(String priority, String complexity, @Nullable String partNumber, List<String> words) {
        this.priority = priority;
        this.complexity = complexity;
        this.partNumber = partNumber;
        this.words = words;
    }

    static Trade of(RecordedRequest request) {
        return Stream.of(values())
                .filter(trade -> trade.words.stream().anyMatch(request.category()::contains))
                .findFirst()
                .orElseThrow();
    }

    String skill() {
        return name().toLowerCase(Locale.ROOT);
    }
}
