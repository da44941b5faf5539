package io.aftercare.kit.events;

/** How the name of a type of event, its topic and its CloudEvents form belong together. */
final class EventTypes {
    static final String PREFIX = "io.aftercare.";

    private EventTypes() {}

    /** {@code follow_up.answered.v1} → {@code follow_up}. */
    static String aggregateOf(String type) {
        var dot = type.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("Not a type of event: " + type);
        }
        return type.substring(0, dot);
    }

    /** {@code follow_up.answered.v1} → {@code aftercare.follow-up}. */
    static String topicOf(String type) {
        return "aftercare." + aggregateOf(type).replace('_', '-');
    }
}
