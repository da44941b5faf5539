package io.aftercare.dispatch.duty;

import io.aftercare.dispatch.duty.Handover.Discrepancy;
import io.aftercare.dispatch.duty.Handover.Item;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One person on duty at one desk for some hours. */
@Entity
@Table(name = "shift")
public class Shift extends Aggregate {
    private static final Duration CHECK_IN_BEFORE_BEGINNING = Duration.ofMinutes(5);
    private static final Duration HANDOVER_BEGINS_BEFORE_END = Duration.ofMinutes(15);

    /** Why an incoming person does not take over: the four do-not-accepts (四不接, S3.3-B6). */
    enum RefusalReason {
        RECORD_UNCLEAR,
        UNCLEAN,
        PROPERTY_MISSING,
        MAJOR_REPAIR_OPEN
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ShiftStatus status;

    private String outletCode;
    private String desk;
    private String staffLogin;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    private boolean holiday;
    private boolean swapped;
    private Instant publishedAt;
    private @Nullable Instant checkedInAt;
    private @Nullable Instant startedAt;

    @Convert(converter = HandoverColumn.class)
    private @Nullable Handover handover;

    private int refusals;

    @Enumerated(EnumType.STRING)
    private @Nullable RefusalReason refusal;

    private @Nullable Instant endedAt;
    private @Nullable UUID nextShiftId;
    private Instant lastStepAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "duty_log_entry", joinColumns = @JoinColumn(name = "shift_id"))
    @OrderBy("number")
    @BatchSize(size = 100)
    private List<LogEntry> log = new ArrayList<>();

    /** For Hibernate. */
    protected Shift() {}

    Shift(UUID id, String outletCode, PublishRoster.PlannedShift planned, boolean holiday, Instant at) {
        this.id = id;
        this.status = ShiftStatus.PLANNED;
        this.outletCode = outletCode;
        this.desk = planned.desk();
        this.staffLogin = planned.staffLogin();
        this.grade = planned.gradeOrStaff();
        this.from = planned.from();
        this.until = planned.until();
        this.holiday = holiday;
        this.publishedAt = at;
        this.lastStepAt = at;
    }

    /** The person is at the desk, five minutes early if all is well (S3.3-B3a). */
    void checkIn(Instant at) {
        go(ShiftStatus.CHECKED_IN, at);
        checkedInAt = at;
    }

    /** Begins, by a handover or because nobody is on duty at this desk. */
    void start(Instant at) {
        requireCheckIn();
        go(ShiftStatus.ACTIVE, at);
        startedAt = at;
    }

    /** A handover that was offered goes back to being on duty by a refusal, not by beginning again. */
    void requireCheckIn() {
        if (status != ShiftStatus.CHECKED_IN) {
            throw new IllegalTransition("Shift", id, status, ShiftStatus.ACTIVE, status.next());
        }
    }

    /** Adds a line to the log, while the person is on duty. */
    void note(LogEntry.Section section, String words, Instant at) {
        refuseTransitionTo(ShiftStatus.HANDING_OVER); // Whoever can hand over is on duty.
        log.add(new LogEntry(log.size() + 1, at, staffLogin, section, words));
        lastStepAt = at;
    }

    /** The outgoing person states the items and signs; the log must be complete and the place in order. */
    void offerHandover(List<Item> items, boolean tidy, Instant at) {
        var offered = Handover.stated(items, staffLogin, at);
        refuseTransitionTo(ShiftStatus.HANDING_OVER);
        DutyRule.HANDOVER_NOT_EARLIER.require(!at.isBefore(until.minus(HANDOVER_BEGINS_BEFORE_END)));
        DutyRule.TIDY_PLACE.require(tidy);
        DutyRule.LOG_COMPLETE.require(Stream.of(
                        LogEntry.Section.EQUIPMENT, LogEntry.Section.DIFFICULT_ISSUES, LogEntry.Section.ROSTER_CHANGES)
                .allMatch(this::isNoted));
        DutyRule.UNFINISHED_MATTERS.require(isNoted(LogEntry.Section.UNFINISHED));
        go(ShiftStatus.HANDING_OVER, at);
        handover = offered;
        refusal = null;
    }

    private boolean isNoted(LogEntry.Section section) {
        return log.stream().anyMatch(entry -> entry.section() == section);
    }

    /** The incoming person has counted, read the log and signs; then the next shift begins. */
    void acceptHandover(Shift next, List<Item> counts, List<Discrepancy> discrepancies, boolean logRead, Instant at) {
        refuseTransitionTo(ShiftStatus.HANDED_OVER);
        DutyRule.RECORD_READ.require(logRead);
        var offered = handover;
        DutyRule.DIFFERENCE_EXPLAINED.require(offered != null && offered.isExplained(counts, discrepancies));
        go(ShiftStatus.HANDED_OVER, at);
        handover = offered == null ? null : offered.signed(counts, discrepancies, next.staffLogin, at);
        endedAt = at;
        nextShiftId = next.id;
    }

    /** The incoming person does not take over; the outgoing one stays on duty (S3.3-B6, S3.7-C2). */
    void refuseHandover(RefusalReason reason, Instant at) {
        refuseTransitionTo(ShiftStatus.HANDED_OVER);
        go(ShiftStatus.ACTIVE, at);
        refusal = reason;
        refusals++;
        handover = null;
    }

    /** Another person does it: the roster has changed by an approved swap (S3.7-G4). */
    public void giveTo(String login, Grade otherGrade) {
        DutyRule.BEFORE_THE_SHIFT.require(status == ShiftStatus.PLANNED);
        staffLogin = login;
        grade = otherGrade;
        swapped = true;
    }

    /** The person is, or was, at the desk. */
    public boolean hasBegun() {
        return status != ShiftStatus.PLANNED;
    }

    /** The person does the work of the desk just now. */
    public boolean isOnDuty() {
        return status == ShiftStatus.ACTIVE || status == ShiftStatus.HANDING_OVER;
    }

    /** The log of a desk that is on duty says who is away and who stands in (S3.7-C4). */
    public void noteLeave(String words, Instant at) {
        if (status == ShiftStatus.ACTIVE) {
            note(LogEntry.Section.ROSTER_CHANGES, words, at);
        }
    }

    /** What the person worked longer because nobody took over earlier (S3.7-C2). */
    @Nullable Long overtimeMinutes() {
        return endedAt == null
                ? null
                : Math.max(0, Duration.between(until, endedAt).toMinutes());
    }

    /** Late for the beginning of the shift by so many minutes (S3.7-G1). */
    @Nullable Long minutesLate() {
        return checkedInAt == null
                ? null
                : Math.max(0, Duration.between(from, checkedInAt).toMinutes());
    }

    /** When the person should be at the desk, five minutes before the shift begins (S3.3-B3a). */
    Instant checkInDue() {
        return from.minus(CHECK_IN_BEFORE_BEGINNING);
    }

    @Nullable Boolean checkedInInTime() {
        return checkedInAt == null ? null : !checkedInAt.isAfter(checkInDue());
    }

    /** Refuses a step that the life of a shift does not allow, before its rules are looked at. */
    void refuseTransitionTo(ShiftStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Shift", id, status, to, status.next());
        }
    }

    private void go(ShiftStatus to, Instant at) {
        refuseTransitionTo(to);
        status = to;
        lastStepAt = at;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    public ShiftStatus status() {
        return status;
    }

    public String outletCode() {
        return outletCode;
    }

    public String desk() {
        return desk;
    }

    public String staffLogin() {
        return staffLogin;
    }

    public Grade grade() {
        return grade;
    }

    public Instant from() {
        return from;
    }

    public Instant until() {
        return until;
    }

    public boolean isHoliday() {
        return holiday;
    }

    public boolean isSwapped() {
        return swapped;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable Instant checkedInAt() {
        return checkedInAt;
    }

    @Nullable Instant startedAt() {
        return startedAt;
    }

    @Nullable Handover handover() {
        return handover;
    }

    int refusals() {
        return refusals;
    }

    @Nullable RefusalReason refusal() {
        return refusal;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable UUID nextShiftId() {
        return nextShiftId;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }

    List<LogEntry> log() {
        return List.copyOf(log);
    }
}
