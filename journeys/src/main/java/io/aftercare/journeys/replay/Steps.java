package io.aftercare.journeys.replay;

import io.aftercare.journeys.client.ApiClient;
import io.aftercare.journeys.client.Fields;
import io.aftercare.journeys.client.Reply;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes single steps of one request's life at their recorded times. What the last step answered is remembered, so that
 * a step usually costs one call; {@link #forget()} makes the next look a fresh one.
 */
final class Steps {
    private final Schedule schedule;
    private final Pace pace;
    private final Map<String, Reply> known = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();

    Steps(Schedule schedule, Pace pace) {
        this.schedule = schedule;
        this.pace = pace;
    }

    /** How an aggregate stands, as far as we know. */
    Reply look(ApiClient who, String path) {
        return known.computeIfAbsent(path, who::get);
    }

    /** The one aggregate of a resource that belongs to the request (or repair); null when there is none yet. */
    @Nullable String pathOf(ApiClient who, String resource, String parameter, String id) {
        var list = resource + "?limit=1&" + parameter + "=" + id;
        var path = paths.get(list);
        if (path == null) {
            path = who.newest(list)
                    .map(item -> resource + "/" + item.path("id").asText())
                    .orElse(null);
            if (path != null) {
                paths.put(list, path);
            }
        }
        return path;
    }

    void remember(String path, Reply reply) {
        known.put(path, reply);
    }

    void forget() {
        known.clear();
    }

    /**
     * One step of an aggregate, when it still stands where we believe it does.
     *
     * @return whether the step was taken; without it where we stand must be read anew
     */
    boolean take(ApiClient who, String path, String from, String noun, Schedule.Step when, @Nullable Object... fields)
            throws InterruptedException {
        var seen = look(who, path);
        if (!seen.state().equals(from)) {
            return false;
        }
        var at = schedule.at(when, seen.body());
        pace.await(at);
        Map<String, Object> body = new LinkedHashMap<>(Fields.of(fields));
        body.put("at", at.toString());
        remember(path, who.step(path + "/" + noun, seen, body));
        return true;
    }
}
