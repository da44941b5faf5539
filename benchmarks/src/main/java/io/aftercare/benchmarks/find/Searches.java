package io.aftercare.benchmarks.find;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** What people ask: one search for each condition, the lists, and what is suggested while somebody types. */
final class Searches {
    /**
     * One kind of question.
     *
     * @param path what is asked for
     * @param body conditions, another one each time; empty for a list
     * @param goalMs within which 95 of 100 are to be answered
     */
    record Search(String name, Supplier<String> path, Supplier<String> body, int goalMs) {}

    private static final String REQUESTS = "/v1/service-requests";
    private static final int GOAL_MS = 50;
    private static final int GOAL_TYPING_MS = 80;

    private final List<Search> all = new ArrayList<>();
    private final int copies;

    /** @param copies numbers of copied requests and assets, from 0 up to this */
    Searches(int copies, String product, String phone) {
        this.copies = copies;
        list("requests, newest", REQUESTS + "?limit=50");
        list("requests in a status", REQUESTS + "?limit=50&status=TRIAGED");
        list("customers by phone", "/v1/customers?region=US&phone=" + phone);
        list("knowledge articles", "/v1/knowledge-articles");
        list("exports", "/v1/service-request-exports");
        all.add(new Search("suggestions while typing", () -> suggestions("no hot wat"), () -> "", GOAL_TYPING_MS));
        search("nothing", () -> "{}");
        search("number", () -> "{\"number\":\"" + ManyRequests.COPY + number() + "\"}");
        search("phone", () -> "{\"phone\":\"+1" + phone + "\"}");
        search("serial", () -> "{\"serial\":\"" + ManyRequests.COPY + number() / 3 + "\"}");
        search("words of the symptom", () -> "{\"text\":\"hot water\"}");
        search("a word that many have", () -> "{\"text\":\"building\"}");
        search("product", () -> "{\"productCode\":\"" + product + "\"}");
        search("owner", () -> "{\"owner\":\"owner-" + number() % 500 + "\"}");
        search("tag", () -> "{\"tag\":\"batch-" + number() % 7 + "\"}");
        search("zone", () -> "{\"slaZone\":\"Z" + number() % 40 + "\"}");
        search("due within an hour", () -> "{\"dueWithinMinutes\":60}");
        search("broken promises", () -> "{\"slaBreached\":true}");
        search("place", () -> "{\"around\":{\"latitude\":%.4f,\"longitude\":%.4f,\"withinKm\":2}}"
                .formatted(between(40.6, 40.8), between(-74, -73.8)));
        search("a day", this::aDay);
        search(
                "owner, status and partner",
                () -> "{\"owner\":\"owner-" + number() % 500 + "\",\"statuses\":[\"TRIAGED\"],\"partner\":\"acme\"}");
    }

    List<Search> all() {
        return List.copyOf(all);
    }

    private void list(String name, String path) {
        all.add(new Search("list of " + name, () -> path, () -> "", GOAL_MS));
    }

    private void search(String condition, Supplier<String> body) {
        all.add(new Search("search by " + condition, () -> REQUESTS + "/search?limit=50", body, GOAL_MS));
    }

    private static String suggestions(String typed) {
        var until = ThreadLocalRandom.current().nextInt(4, typed.length() + 1);
        return "/v1/knowledge-articles/suggestions?text="
                + typed.substring(0, until).strip().replace(" ", "%20");
    }

    private String aDay() {
        var from = Instant.now().minus(Duration.ofMinutes(number() + 1_440L));
        return "{\"from\":\"" + from + "\",\"until\":\"" + from.plus(Duration.ofDays(1)) + "\"}";
    }

    private int number() {
        return ThreadLocalRandom.current().nextInt(copies);
    }

    private static double between(double low, double high) {
        return ThreadLocalRandom.current().nextDouble(low, high);
    }
}
