package io.aftercare.local;

/** Something of the local stack cannot start or go on; the message is the one line a person needs. */
public final class StackFailure extends RuntimeException {

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
