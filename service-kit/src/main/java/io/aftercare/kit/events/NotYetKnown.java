package io.aftercare.kit.events;

/**
 * The event is about something this service has not heard of yet, because topics overtake each other. It is tried
 * again with growing pauses and then parked; it is never dropped.
 */
public final class NotYetKnown extends RuntimeException {
    public NotYetKnown(String what, Object id) {
        super(what + " " + id + " is not known yet");
    }
}
