package io.aftercare.intake.ownership;

/** How owners and tags are written. */
public final class Owner {
    /** A login of the realm, as far as its form goes: people are known to the identity provider only. */
    public static final String LOGIN = "[A-Za-z0-9][A-Za-z0-9._@-]{0,126}";

    /** A word or several with hyphens between them. */
    public static final String TAG = "[a-z0-9]+(-[a-z0-9]+)*";

    public static final int LONGEST_TAG = 40;

    private Owner() {}
}
