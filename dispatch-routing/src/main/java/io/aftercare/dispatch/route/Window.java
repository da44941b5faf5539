package io.aftercare.dispatch.route;

/** A span in which something may begin; both ends belong to it. */
public record Window(int from, int until) {
    /** No restriction. */
    public static final Window ALWAYS = new Window(0, Problem.LATEST);

    public Window {
        if (from < 0 || until < from || until > Problem.LATEST) {
            throw new IllegalArgumentException("A window cannot go from " + from + " until " + until);
        }
    }
}
