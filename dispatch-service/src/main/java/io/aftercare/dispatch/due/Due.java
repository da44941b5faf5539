package io.aftercare.dispatch.due;

import io.aftercare.dispatch.job.Appointment;
import io.aftercare.kit.http.InvalidField;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Until when the technician has to agree a time, to leave and to arrive.
 *
 * @param zone unknown before anybody was asked
 * @param contact since somebody accepted or was missed
 * @param departure as it was when the technician was asked; no limit where only the appointment counts
 * @param arrival as {@code departure}
 */
@Embeddable
public record Due(
        @Column(name = "due_zone") @Enumerated(EnumType.STRING) @Nullable Zone zone,

        @Embedded
        @AttributeOverride(name = "dueAt", column = @Column(name = "contact_by"))
        @AttributeOverride(name = "overdue", column = @Column(name = "contact_overdue"))
        @AttributeOverride(name = "exempt", column = @Column(name = "contact_exempt"))
        Limit contact,

        @Embedded
        @AttributeOverride(name = "dueAt", column = @Column(name = "depart_by"))
        @AttributeOverride(name = "overdue", column = @Column(name = "departure_overdue"))
        @AttributeOverride(name = "exempt", column = @Column(name = "departure_exempt"))
        Limit departure,

        @Embedded
        @AttributeOverride(name = "dueAt", column = @Column(name = "arrive_by"))
        @AttributeOverride(name = "overdue", column = @Column(name = "arrival_overdue"))
        @AttributeOverride(name = "exempt", column = @Column(name = "arrival_exempt"))
        Limit arrival) {
    public static final Due UNKNOWN = new Due(null, Limit.NONE, Limit.NONE, Limit.NONE);

    static Due of(Zone zone, @Nullable Instant departBy, @Nullable Instant arriveBy) {
        return new Due(zone, Limit.NONE, Limit.of(departBy), Limit.of(arriveBy));
    }

    /** Nobody has to leave before a time that was agreed later. */
    public @Nullable Instant departBy(@Nullable Appointment agreed) {
        var dueAt = departure.dueAt();
        return dueAt != null && agreed != null && agreed.from().isAfter(dueAt) ? agreed.from() : dueAt;
    }

    /** An agreed time does not make an emergency wait longer (S1-4.1b); else its end counts. */
    public @Nullable Instant arriveBy(@Nullable Appointment agreed) {
        return arrival.dueAt() == null && !arrival.exempt() && agreed != null ? agreed.until() : arrival.dueAt();
    }

    /** What counts now, with the time that was agreed. */
    public @Nullable Instant dueAt(LimitKind limit, @Nullable Appointment agreed) {
        return switch (limit) {
            case CONTACT -> contact.dueAt();
            case DEPARTURE -> departBy(agreed);
            case ARRIVAL -> arriveBy(agreed);
        };
    }

    /** Over, and nobody was told yet. */
    public boolean isOver(LimitKind limit, @Nullable Appointment agreed, Instant at) {
        var dueAt = dueAt(limit, agreed);
        return dueAt != null && !of(limit).overdue() && !at.isBefore(dueAt);
    }

    /** What the visit is exempt from. */
    public List<LimitKind> exempt() {
        return Stream.of(LimitKind.values()).filter(limit -> of(limit).exempt()).toList();
    }

    /** A time has to be agreed until then, whatever was before; nothing is due without a moment. */
    public Due contactBy(@Nullable Instant moment) {
        return with(LimitKind.CONTACT, Limit.of(moment));
    }

    /** Somebody is asked, whose times these are; what the customer was told of leaving and arriving still holds. */
    public Due renewed(Due times) {
        return new Due(
                times.zone,
                Limit.NONE,
                departure.exempt() ? departure : times.departure,
                arrival.exempt() ? arrival : times.arrival);
    }

    /** Another time is agreed with the customer, and that one counts. */
    public Due afterMiss(Instant contactBy) {
        return new Due(zone, Limit.of(contactBy), Limit.NONE, Limit.NONE);
    }

    public Due overdue(LimitKind limit) {
        return with(limit, of(limit).told());
    }

    /**
     * Another time counts, or none, for the customer was told before it was due.
     *
     * @param former what counted until now
     */
    public Due exempted(LimitKind limit, Instant former, @Nullable Instant until, Instant at) {
        if (of(limit).overdue() || !at.isBefore(former)) {
            throw LimitRefusal.tooLate(limit, former);
        }
        if (until != null && !until.isAfter(former)) {
            throw new InvalidField("until", "after-limit", "The other time lies after what is due now");
        }
        return with(limit, Limit.exempt(until));
    }

    private Limit of(LimitKind limit) {
        return switch (limit) {
            case CONTACT -> contact;
            case DEPARTURE -> departure;
            case ARRIVAL -> arrival;
        };
    }

    private Due with(LimitKind limit, Limit changed) {
        return switch (limit) {
            case CONTACT -> new Due(zone, changed, departure, arrival);
            case DEPARTURE -> new Due(zone, contact, changed, arrival);
            case ARRIVAL -> new Due(zone, contact, departure, changed);
        };
    }
}
