package io.aftercare.dispatch.travel;

/** The way from one place to another: how far, and how long at free speed. */
public record Way(int metres, int seconds) {
    public static final Way NONE = new Way(0, 0);

    public Way {
        if (metres < 0 || seconds < 0) {
            throw new IllegalArgumentException("A way cannot be negative: " + metres + " m, " + seconds + " s");
        }
    }
}
