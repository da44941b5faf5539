package io.aftercare.kit.http;

/** 404: there is no such thing, or the caller may not know of it. */
public class NotFound extends ProblemException {
    /** @param what the kind of thing in words, for example {@code "Repair"} */
    public NotFound(String what, Object id) {
        super(404, "not-found", what + " " + id + " does not exist or is not visible to you");
    }
}
