package io.aftercare.intake.consultation.report;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was asked in one quarter, as it was reported. */
@Entity
@Table(name = "consultation_report")
class QuarterReport extends Aggregate {
    @Id
    private UUID id;

    private String number;
    private int year;
    private int quarter;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    private Instant beginsAt;
    private Instant endsAt;
    private Instant madeAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable String acknowledgedBy;
    private @Nullable String remark;

    @ElementCollection
    @CollectionTable(name = "consultation_report_line", joinColumns = @JoinColumn(name = "report_id"))
    @OrderBy("asked DESC, topic, productLine")
    private List<ReportLine> lines;

    @ElementCollection
    @CollectionTable(name = "bulletin_topic", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<BulletinTopic> bulletinTopics;

    QuarterReport(UUID id, Quarter quarter, ZoneId zone, List<ReportLine> lines, Instant madeAt) {
        this.id = id;
        this.number = quarter.reportNumber();
        this.year = quarter.year();
        this.quarter = quarter.number();
        this.status = ReportStatus.MADE;
        this.beginsAt = quarter.beginsAt(zone);
        this.endsAt = quarter.endsAt(zone);
        this.madeAt = madeAt;
        this.lines = new ArrayList<>(lines);
        this.bulletinTopics = new ArrayList<>();
    }

    /** For Hibernate. */
    protected QuarterReport() {}

    /** The director has read it and says what the bulletin board is to show. */
    void acknowledge(AcknowledgeReport command, String by, Instant at) {
        if (!status.next().contains(ReportStatus.ACKNOWLEDGED)) {
            throw new IllegalTransition("Consultation report", id, status, ReportStatus.ACKNOWLEDGED, status.next());
        }
        status = ReportStatus.ACKNOWLEDGED;
        acknowledgedAt = at;
        acknowledgedBy = by;
        remark = command.remark();
        bulletinTopics.addAll(command.bulletinTopics());
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    Instant madeAt() {
        return madeAt;
    }

    Cursor cursor() {
        return new Cursor(endsAt, id);
    }

    View view() {
        return new View(
                id,
                number,
                year,
                quarter,
                status,
                beginsAt,
                endsAt,
                madeAt,
                lines.stream().mapToInt(ReportLine::asked).sum(),
                lines.stream().mapToInt(ReportLine::unanswered).sum(),
                List.copyOf(lines),
                acknowledgedAt,
                acknowledgedBy,
                remark,
                List.copyOf(bulletinTopics));
    }

    /** A report as the API shows it. */
    @Schema(name = "ConsultationReport")
    record View(
            UUID id,

            @Schema(examples = "CR-2026-Q3") String number,

            int year,
            int quarter,
            ReportStatus status,
            Instant beginsAt,

            @Schema(description = "The first moment of the next quarter")
            Instant endsAt,

            Instant madeAt,
            int asked,
            int unanswered,

            @Schema(description = "What was asked most comes first")
            List<ReportLine> lines,

            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable String remark,

            @Schema(description = "What the bulletin board shows in the next quarter")
            List<BulletinTopic> bulletinTopics) {}
}
