package io.aftercare.dispatch.outing;

import io.aftercare.dispatch.duty.Shift;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody on duty is out of the office area for a while. */
@Entity
@Table(name = "outing")
class Outing extends Aggregate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OutingStatus status;

    private UUID shiftId;
    private String outletCode;
    private String staffLogin;
    private String reason;
    private Instant leftAt;
    private Instant dueBack;
    private @Nullable String permittedBy;
    private @Nullable Instant permittedAt;
    private @Nullable Instant returnedAt;
    private boolean absent;
    private Instant lastStepAt;

    /** For Hibernate. */
    protected Outing() {}

    private Outing(UUID id, Shift shift, String reason, Instant at, Duration limit) {
        this.id = id;
        this.status = OutingStatus.OUT;
        this.shiftId = shift.aggregateId();
        this.outletCode = shift.outletCode();
        this.staffLogin = shift.staffLogin();
        this.reason = reason;
        this.leftAt = at;
        this.dueBack = at.plus(limit);
        this.lastStepAt = at;
    }

    static Outing leave(UUID id, Shift shift, String reason, Instant at, Duration limit) {
        return new Outing(id, shift, reason, at, limit);
    }

    /** The duty manager lets the person be away longer; before the limit is over. */
    void permit(String by, Instant until, Instant at) {
        go(OutingStatus.OUT, at);
        dueBack = until;
        permittedBy = by;
        permittedAt = at;
    }

    /** Not back in time. */
    void fallDue(Instant at) {
        go(OutingStatus.OVERDUE, at);
        absent = true;
    }

    void comeBack(Instant at) {
        go(OutingStatus.RETURNED, at);
        returnedAt = at;
        absent = at.isAfter(dueBack);
    }

    /** Refuses a step that the life of an outing does not allow, before its rules are looked at. */
    void refuseTransitionTo(OutingStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Outing", id, status, to, status.next());
        }
    }

    private void go(OutingStatus to, Instant at) {
        refuseTransitionTo(to);
        status = to;
        lastStepAt = at;
    }

    /** How long beyond the limit, as far as it is known. */
    @Nullable Long minutesOver() {
        return returnedAt == null
                ? null
                : Math.max(0, Duration.between(dueBack, returnedAt).toMinutes());
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    OutingStatus status() {
        return status;
    }

    UUID shiftId() {
        return shiftId;
    }

    String outletCode() {
        return outletCode;
    }

    String staffLogin() {
        return staffLogin;
    }

    String reason() {
        return reason;
    }

    Instant leftAt() {
        return leftAt;
    }

    Instant dueBack() {
        return dueBack;
    }

    @Nullable String permittedBy() {
        return permittedBy;
    }

    @Nullable Instant permittedAt() {
        return permittedAt;
    }

    @Nullable Instant returnedAt() {
        return returnedAt;
    }

    boolean isAbsent() {
        return absent;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }
}
