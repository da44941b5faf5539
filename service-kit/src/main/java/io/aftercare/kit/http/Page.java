package io.aftercare.kit.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items in the order of the list
 * @param next the opaque cursor of the next page, also told by {@code Link: rel="next"}; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** For {@code @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit}. */
    public static final String DEFAULT_LIMIT = "50";

    public static final int MAX_LIMIT = 200;

    /**
     * Cuts a page out of what a query for {@code limit + 1} rows gave.
     *
     * @param cursorOf what the next page must come after, read off the last item
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.getLast()).encoded());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
