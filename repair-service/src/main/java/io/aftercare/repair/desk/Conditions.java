package io.aftercare.repair.desk;

import io.aftercare.kit.http.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of one query, joined by {@code and}; a filter that was not given adds none. */
public final class Conditions {
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds {@code attribute = value} unless the value is null. */
    public Conditions equal(String attribute, String parameter, @Nullable Object value) {
        return value == null ? this : that(attribute + " = :" + parameter, parameter, value);
    }

    /** Adds a condition with one parameter. */
    public Conditions that(String condition, String parameter, Object value) {
        parts.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    /** Only what comes after the cursor in a list that falls by this time and the id. */
    public Conditions after(String timeAttribute, @Nullable Cursor cursor) {
        if (cursor == null) {
            return this;
        }
        parameters.put("afterId", cursor.id());
        return that("(" + timeAttribute + ", id) < (:afterAt, :afterId)", "afterAt", cursor.at());
    }

    /** The query in HQL, newest first by this time. */
    public String newestFirst(String timeAttribute) {
        return where() + " order by " + timeAttribute + " desc, id desc";
    }

    /** The query in HQL without an order. */
    public String where() {
        return parts.isEmpty() ? "1 = 1" : String.join(" and ", parts);
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
