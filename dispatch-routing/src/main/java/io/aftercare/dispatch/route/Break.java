package io.aftercare.dispatch.route;

/** A pause wherever the technician is then, begun within the window. */
public record Break(Window begin, int duration) {
    public Break {
        if (duration < 0 || duration > Problem.LATEST) {
            throw new IllegalArgumentException("A break cannot last " + duration + " s");
        }
    }
}
