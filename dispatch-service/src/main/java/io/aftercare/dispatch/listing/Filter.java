package io.aftercare.dispatch.listing;

import io.aftercare.kit.http.Cursor;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conditions of a query, joined by AND. */
public final class Filter {
    private final StringBuilder conditions = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new HashMap<>();

    /** The attribute has this value; no condition when there is none. */
    public Filter is(String attribute, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(attribute).append(" = ").append(bound(value));
        }
        return this;
    }

    /** The attribute has this value or none; no condition when there is none. */
    public Filter isOrNone(String attribute, @Nullable Object value) {
        if (value != null) {
            conditions
                    .append(" and (")
                    .append(attribute)
                    .append(" is null or ")
                    .append(attribute)
                    .append(" = ")
                    .append(bound(value))
                    .append(')');
        }
        return this;
    }

    /** The attribute has this value, or the id is one of these, of which there may be none. */
    public Filter isOrIdIn(String attribute, Object value, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return is(attribute, value);
        }
        conditions
                .append(" and (")
                .append(attribute)
                .append(" = ")
                .append(bound(value))
                .append(" or id in ")
                .append(bound(ids))
                .append(')');
        return this;
    }

    /** One of two attributes has this value. */
    public Filter oneOf(String attribute, String other, Object value) {
        var name = bound(value);
        conditions
                .append(" and (")
                .append(attribute)
                .append(" = ")
                .append(name)
                .append(" or ")
                .append(other)
                .append(" = ")
                .append(name)
                .append(')');
        return this;
    }

    /** The attribute has a value smaller than this; no condition when there is none. */
    public Filter before(String attribute, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(attribute).append(" < ").append(bound(value));
        }
        return this;
    }

    /** The row comes after this place in a list ordered by the time and then the id, both falling. */
    public Filter after(String timeAttribute, @Nullable Cursor cursor) {
        if (cursor != null) {
            var at = bound(cursor.at());
            conditions.append(" and %1$s <= %2$s and (%1$s < %2$s or id < %3$s)"
                    .formatted(timeAttribute, at, bound(cursor.id())));
        }
        return this;
    }

    public String conditions() {
        return conditions.toString();
    }

    /** The conditions and the order of a list. */
    public String newestFirst(String timeAttribute) {
        return conditions + " order by " + timeAttribute + " desc, id desc";
    }

    public Map<String, Object> values() {
        return values;
    }

    private String bound(Object value) {
        var name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }
}
