package io.aftercare.journeys.replay;

import io.aftercare.journeys.client.ApiClient;
import io.aftercare.journeys.client.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes single steps of one request's life at their recorded times. */
record Steps(Schedule schedule, Pace pace) {
    /**
     * One step of an aggregate, when it still stands where we believe it does.
     *
     * @return whether the step was taken; without it somebody was faster, and where we stand must be read anew
     */
    boolean take(ApiClient who, String path, String from, String noun, Schedule.Step when, @Nullable Object... fields)
            throws InterruptedException {
        var seen = who.get(path);
        if (!seen.state().equals(from)) {
            return false;
        }
        var at = schedule.at(when, seen.body());
        pace.await(at);
        Map<String, Object> body = new LinkedHashMap<>(Fields.of(fields));
        body.put("at", at.toString());
        who.step(path + "/" + noun, seen, body);
        return true;
    }
}
