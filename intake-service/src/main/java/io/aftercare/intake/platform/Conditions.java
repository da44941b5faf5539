package io.aftercare.intake.platform;

import io.aftercare.kit.http.Cursor;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Conditions of a query that hold together. */
public final class Conditions {
    private final StringJoiner text = new StringJoiner(" and ").setEmptyValue("true");
    private final Map<String, Object> values = new HashMap<>();

    /** Adds the condition, unless its value is null. */
    public Conditions and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Adds a condition on several values. */
    public Conditions and(String condition, Map<String, Object> values) {
        text.add(condition);
        this.values.putAll(values);
        return this;
    }

    /** What comes after the cursor where the newest are shown first. */
    public Conditions after(String moment, @Nullable Cursor after) {
        return after == null
                ? this
                : and(
                        moment + " <= :at and (" + moment + " < :at or id < :after)",
                        Map.of("at", after.at(), "after", after.id()));
    }

    public String text() {
        return text.toString();
    }

    /** The text with the order in which the newest are shown first. */
    public String newestFirst(String moment) {
        return text + " order by " + moment + " desc, id desc";
    }

    public Map<String, Object> values() {
        return values;
    }
}
