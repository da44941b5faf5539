package io.aftercare.dispatch.offer;

/** One part of a value or a cost, in points; one point is a metre of way. */
public record Term(Kind kind, int points) {
    /** What a term counts. */
    public enum Kind {
        /** Value: what it is worth to serve somebody of this priority. */
        SERVICE,
        /** Value, never above zero: what is lost each day that the customer waits. */
        WAITING,
        /** Value, zero or below: what is lost when the window ends after the promised time. */
        PROMISE,
        /** Cost: by how many metres the technician's day becomes longer. */
        WAY,
        /** Cost: what the technician's time is worth to those who ask later; the fuller the day, the dearer. */
        CAPACITY
    }
}
