package io.aftercare.kit.identity;

/**
 * Partners who try things out. What belongs to them is nobody's work: no service sends anybody, calls anybody back or
 * counts it among the figures of others.
 */
public final class Sandbox {
    /** How the codes of such partners end, so that every service knows one by its code alone. */
    public static final String SUFFIX = "-sandbox";

    private Sandbox() {}

    /** Whether this is the code of a partner who tries things out. */
    public static boolean holds(String partner) {
        return partner.endsWith(SUFFIX);
    }
}
