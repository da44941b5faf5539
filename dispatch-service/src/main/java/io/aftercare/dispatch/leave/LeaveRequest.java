package io.aftercare.dispatch.leave;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's wish to be away for a time, what became of it, and who decided. */
@Entity
@Table(name = "leave_request")
class LeaveRequest extends Aggregate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private LeaveStatus status;

    private String outletCode;
    private String staffLogin;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    private String reason;
    private @Nullable String substituteLogin;
    private String requestedBy;
    private Instant requestedAt;
    private boolean duringDuty;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String refusal;
    private Instant lastStepAt;

    /** For Hibernate. */
    protected LeaveRequest() {}

    private LeaveRequest(
            UUID id, String outletCode, String staffLogin, Instant from, Instant until, String reason, String by) {
        this.id = id;
        this.status = LeaveStatus.REQUESTED;
        this.outletCode = outletCode;
        this.staffLogin = staffLogin;
        this.from = from;
        this.until = until;
        this.reason = reason;
        this.requestedBy = by;
    }

    /** Asks for leave (S2-2.5b). */
    static LeaveRequest request(UUID id, String outletCode, String staffLogin, Asked asked, String by, Instant at) {
        var leave = new LeaveRequest(id, outletCode, staffLogin, asked.from(), asked.until(), asked.reason(), by);
        leave.substituteLogin = asked.substituteLogin();
        leave.requestedAt = at;
        leave.lastStepAt = at;
        return leave;
    }

    /** Somebody was away without approval, as a superior notes (S3.3-A5, S3.7-G7). */
    static LeaveRequest absence(UUID id, String outletCode, String staffLogin, Asked noted, String by, Instant at) {
        var leave = request(id, outletCode, staffLogin, noted, by, at);
        leave.decide(LeaveStatus.ABSENT, by, at);
        return leave;
    }

    /** The time and the reason, and who stands in. */
    record Asked(
            Instant from,
            Instant until,
            String reason,
            @Nullable String substituteLogin) {}

    /** Names who stands in, until it is decided; the last one named counts. */
    void nameSubstitute(String login, Instant at) {
        refuseTransitionTo(LeaveStatus.APPROVED);
        substituteLogin = login;
        lastStepAt = at;
    }

    /** @param touchesDuty whether the person is on duty then, or would be */
    void approve(String by, boolean touchesDuty, Instant at) {
        decide(LeaveStatus.APPROVED, by, at);
        duringDuty = touchesDuty;
    }

    void refuse(String by, String words, Instant at) {
        decide(LeaveStatus.REFUSED, by, at);
        refusal = words;
    }

    void withdraw(Instant at) {
        go(LeaveStatus.WITHDRAWN, at);
    }

    private void decide(LeaveStatus decision, String by, Instant at) {
        go(decision, at);
        decidedBy = by;
        decidedAt = at;
    }

    /** Refuses a step that the life of a leave does not allow, before its rules are looked at. */
    void refuseTransitionTo(LeaveStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Leave", id, status, to, status.next());
        }
    }

    private void go(LeaveStatus to, Instant at) {
        refuseTransitionTo(to);
        status = to;
        lastStepAt = at;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    LeaveStatus status() {
        return status;
    }

    String outletCode() {
        return outletCode;
    }

    String staffLogin() {
        return staffLogin;
    }

    Instant from() {
        return from;
    }

    Instant until() {
        return until;
    }

    String reason() {
        return reason;
    }

    @Nullable String substituteLogin() {
        return substituteLogin;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    boolean isDuringDuty() {
        return duringDuty;
    }

    @Nullable String decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String refusal() {
        return refusal;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }
}
