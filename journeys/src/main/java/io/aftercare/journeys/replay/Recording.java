package io.aftercare.journeys.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of recorded requests, oldest first, each with the customer who lives there. */
public record Recording(List<RecordedRequest> requests) {
    private static final String BUILT_IN = "/data/service-requests-nyc311.csv";

    /** Reads a file of the same columns as the built-in recording, or that one. */
    public static Recording read(@Nullable Path file) throws IOException {
        if (file != null) {
            return parse(Files.readString(file));
        }
        try (InputStream packed = Objects.requireNonNull(Recording.class.getResourceAsStream(BUILT_IN))) {
            return parse(new String(packed.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Recording parse(String text) {
        var rows = Csv.rows(text);
        var addresses = new TreeSet<String>();
        rows.forEach(row -> addresses.add(RecordedRequest.addressOf(row)));
        Map<String, Customer> customers = new HashMap<>();
        addresses.forEach(address -> customers.put(address, Customer.number(customers.size())));
        return new Recording(rows.stream()
                .map(row ->
                        RecordedRequest.of(row, Objects.requireNonNull(customers.get(RecordedRequest.addressOf(row)))))
                .sorted(Comparator.comparing(RecordedRequest::createdAt).thenComparing(RecordedRequest::key))
                .toList());
    }

    /** The oldest requests. */
    public Recording first(int limit) {
        return new Recording(requests.stream().limit(limit).toList());
    }

    /** The numbers of the requests in the recording, which are our external references. */
    public List<String> keys() {
        return requests.stream().map(RecordedRequest::key).toList();
    }

    /**
     * What must not be found in clear anywhere but in answers to those who may see it. A street without a number is no
     * address.
     */
    public List<String> personalWords() {
        return requests.stream()
                .flatMap(request -> Stream.of(
                                request.customer().name(),
                                request.customer().phone(),
                                request.customer().phone().substring(2),
                                request.address(),
                                request.address().split(",")[0])
                        .filter(word -> word.equals(request.customer().name()) || word.matches(".*[0-9].*")))
                .distinct()
                .toList();
    }
}
