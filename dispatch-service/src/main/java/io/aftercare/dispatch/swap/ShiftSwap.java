package io.aftercare.dispatch.swap;

import io.aftercare.dispatch.duty.Shift;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registration form of a swap (换班登记表): who does whose shift, why, and who agreed. */
@Entity
@Table(name = "shift_swap")
class ShiftSwap extends Aggregate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private SwapStatus status;

    private String outletCode;
    private UUID shiftId;
    private UUID returnShiftId;
    private String requester;
    private String counterpart;
    private String month;
    private String reason;
    private Instant requestedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant approvedAt;
    private @Nullable String approvedBy;
    private @Nullable Instant rejectedAt;
    private @Nullable String rejectedBy;
    private @Nullable String rejection;
    private Instant lastStepAt;

    /** For Hibernate. */
    protected ShiftSwap() {}

    private ShiftSwap(UUID id, Shift shift, Shift returned, YearMonth month, String reason, Instant at) {
        this.id = id;
        this.status = SwapStatus.REQUESTED;
        this.outletCode = shift.outletCode();
        this.shiftId = shift.aggregateId();
        this.returnShiftId = returned.aggregateId();
        this.requester = shift.staffLogin();
        this.counterpart = returned.staffLogin();
        this.month = month.toString();
        this.reason = reason;
        this.requestedAt = at;
        this.lastStepAt = at;
    }

    /** The person of the first shift asks the person of the second one, and thereby agrees (S3.7-G3). */
    static ShiftSwap request(UUID id, Shift shift, Shift returned, YearMonth month, String reason, Instant at) {
        return new ShiftSwap(id, shift, returned, month, reason, at);
    }

    /** The counterpart agrees. */
    void accept(Instant at) {
        go(SwapStatus.ACCEPTED, at);
        acceptedAt = at;
    }

    /** The manager signs; with this the roster changes (S3.7-G4). */
    void approve(String manager, Instant at) {
        go(SwapStatus.APPROVED, at);
        approvedAt = at;
        approvedBy = manager;
    }

    void reject(String by, String words, Instant at) {
        go(SwapStatus.REJECTED, at);
        rejectedAt = at;
        rejectedBy = by;
        rejection = words;
    }

    boolean isBetween(String login) {
        return login.equals(requester) || login.equals(counterpart);
    }

    /** Refuses a step that the life of a swap does not allow, before its rules are looked at. */
    void refuseTransitionTo(SwapStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Shift swap", id, status, to, status.next());
        }
    }

    private void go(SwapStatus to, Instant at) {
        refuseTransitionTo(to);
        status = to;
        lastStepAt = at;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    SwapStatus status() {
        return status;
    }

    String outletCode() {
        return outletCode;
    }

    UUID shiftId() {
        return shiftId;
    }

    UUID returnShiftId() {
        return returnShiftId;
    }

    String requester() {
        return requester;
    }

    String counterpart() {
        return counterpart;
    }

    String month() {
        return month;
    }

    String reason() {
        return reason;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable Instant approvedAt() {
        return approvedAt;
    }

    @Nullable String approvedBy() {
        return approvedBy;
    }

    @Nullable Instant rejectedAt() {
        return rejectedAt;
    }

    @Nullable String rejectedBy() {
        return rejectedBy;
    }

    @Nullable String rejection() {
        return rejection;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }
}
