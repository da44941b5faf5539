package io.aftercare.dispatch.situation;

import io.aftercare.dispatch.department.DepartmentKind;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody told the head of a department about a visit or a shift, and what the head did with it. */
@Entity
@Table(name = "situation_report")
class SituationReport extends Aggregate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private SituationStatus status;

    private String outletCode;

    @Enumerated(EnumType.STRING)
    private DepartmentKind department;

    private String headLogin;

    @Embedded
    private Subject subject;

    private byte[] words;
    private String reportedBy;
    private Instant reportedAt;
    private @Nullable Instant readAt;
    private @Nullable String acknowledgedBy;
    private @Nullable Instant acknowledgedAt;
    private byte @Nullable [] answer;
    private Instant lastStepAt;

    /** For Hibernate. */
    protected SituationReport() {}

    SituationReport(UUID id, Addressee to, Subject subject, byte[] words, String by, Instant at) {
        this.id = id;
        this.status = SituationStatus.REPORTED;
        this.outletCode = to.outletCode();
        this.department = to.department();
        this.headLogin = to.headLogin();
        this.subject = subject;
        this.words = words.clone();
        this.reportedBy = by;
        this.reportedAt = at;
        this.lastStepAt = at;
    }

    /** The head has opened it. */
    void read(Instant at) {
        go(SituationStatus.READ, at);
        readAt = at;
    }

    /** The head knows of it, which takes that it was read. */
    void acknowledge(String by, byte @Nullable [] words, Instant at) {
        go(SituationStatus.ACKNOWLEDGED, at);
        readAt = readAt == null ? at : readAt;
        acknowledgedBy = by;
        acknowledgedAt = at;
        answer = words;
    }

    /** Refuses a step that the life of a report does not allow, before it is asked whose it is. */
    void refuseTransitionTo(SituationStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Situation report", id, status, to, status.next());
        }
    }

    private void go(SituationStatus to, Instant at) {
        refuseTransitionTo(to);
        status = to;
        lastStepAt = at;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    SituationStatus status() {
        return status;
    }

    String outletCode() {
        return outletCode;
    }

    DepartmentKind department() {
        return department;
    }

    String headLogin() {
        return headLogin;
    }

    Subject subject() {
        return subject;
    }

    byte[] words() {
        return words.clone();
    }

    String reportedBy() {
        return reportedBy;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    @Nullable Instant readAt() {
        return readAt;
    }

    @Nullable String acknowledgedBy() {
        return acknowledgedBy;
    }

    @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    byte @Nullable [] answer() {
        return answer;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }
}
