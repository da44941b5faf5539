package io.aftercare.parts.platform;

import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list that is ordered by a time and an id, both falling. */
public final class Criteria {
    private final String time;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param time the attribute that the list is ordered by, an {@code Instant} that never changes */
    public Criteria(String time) {
        this.time = time;
    }

    /** Adds a condition with one named value, unless the value was not given. */
    public Criteria and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** One row more than {@code limit}, so that the caller sees whether there is a next page. */
    public <T> List<T> page(PanacheRepositoryBase<T, ?> rows, @Nullable Cursor after, int limit) {
        if (after != null) {
            conditions.add("(" + time + " < :afterAt or (" + time + " = :afterAt and id < :afterId))");
            values.put("afterAt", after.at());
            values.put("afterId", after.id());
        }
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return rows.find(where + " order by " + time + " desc, id desc", values)
                .page(0, limit + 1)
                .list();
    }
}
