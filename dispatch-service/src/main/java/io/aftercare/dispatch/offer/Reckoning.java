package io.aftercare.dispatch.offer;

/** What a window is worth and what it costs, term by term, in points. */
public record Reckoning(Sum value, Sum cost) {
    public int gain() {
        return value.points() - cost.points();
    }

    boolean isCovered() {
        return gain() >= 0;
    }
}
