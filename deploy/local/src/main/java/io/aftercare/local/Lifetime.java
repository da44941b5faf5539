package io.aftercare.local;

/** How long a started process may live. */
public enum Lifetime {
    /** Ends with this JVM, however the JVM ends. */
    THIS_JVM,
    /** Goes on in a session of its own until somebody stops it. */
    DETACHED
}
