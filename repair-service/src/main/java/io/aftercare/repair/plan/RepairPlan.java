package io.aftercare.repair.plan;

import io.aftercare.kit.ids.Ids;
import io.aftercare.repair.desk.By;
import io.aftercare.repair.sparepart.PartQuantity;
import io.aftercare.repair.words.FreeText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of what shall be done, with which parts, and what became of it (S0-3.2c). Part of its repair. */
@Entity
@Table(name = "repair_plan")
public class RepairPlan {
    /** What became of a version of a plan. */
    public enum Decision {
        PENDING,
        APPROVED,
        REJECTED
    }

    /** What the author proposes. */
    public record Draft(FreeText steps, List<PartQuantity> parts, int labourMinutes) {}

    @Id
    private UUID id;

    @Column(name = "plan_version")
    private int planVersion;

    @Column(name = "author")
    private String author;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "steps")
    private FreeText steps;

    @Column(name = "labour_minutes")
    private int labourMinutes;

    @Column(name = "decision")
    @Enumerated(EnumType.STRING)
    private Decision decision = Decision.PENDING;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "reason")
    private @Nullable FreeText reason;

    @ElementCollection
    @CollectionTable(name = "repair_plan_part", joinColumns = @JoinColumn(name = "plan_id"))
    @MapKeyColumn(name = "part_number")
    @Column(name = "quantity")
    private Map<String, Integer> parts = new HashMap<>();

    /** For Hibernate. */
    RepairPlan() {}

    RepairPlan(int planVersion, Draft draft, String author, Instant submittedAt) {
        this.id = Ids.next();
        this.planVersion = planVersion;
        this.author = author;
        this.submittedAt = submittedAt;
        this.steps = draft.steps();
        this.labourMinutes = draft.labourMinutes();
        this.parts.putAll(PartQuantity.sumOf(draft.parts()));
    }

    void approved(By by) {
        decide(Decision.APPROVED, by);
    }

    void rejected(By by, FreeText because) {
        decide(Decision.REJECTED, by);
        reason = because;
    }

    private void decide(Decision made, By by) {
        decision = made;
        decidedBy = by.login();
        decidedAt = by.at();
    }

    /** Whether parts and labour are those of the draft. */
    boolean hasSameSizeAs(Draft draft) {
        return labourMinutes == draft.labourMinutes() && parts.equals(PartQuantity.sumOf(draft.parts()));
    }

    boolean isBy(@Nullable String login) {
        return author.equals(login);
    }

    public List<PartQuantity> parts() {
        return PartQuantity.listOf(parts);
    }

    public int planVersion() {
        return planVersion;
    }

    public String author() {
        return author;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public FreeText steps() {
        return steps;
    }

    public int labourMinutes() {
        return labourMinutes;
    }

    public Decision decision() {
        return decision;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable FreeText reason() {
        return reason;
    }
}
