package io.aftercare.repair.plan;

import io.aftercare.repair.desk.By;
import io.aftercare.repair.sparepart.PartQuantity;
import io.aftercare.repair.sparepart.PlannedParts;
import io.aftercare.repair.words.FreeText;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All versions of the plan of one repair, of which the latest counts. */
@Embeddable
public class RepairPlans {
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "repair_id", nullable = false, updatable = false)
    @OrderBy("planVersion")
    private List<RepairPlan> versions = new ArrayList<>();

    /** The next version, which waits for its decision. */
    public RepairPlan submit(RepairPlan.Draft draft, By by) {
        var plan = new RepairPlan(versions.size() + 1, draft, String.valueOf(by.login()), by.at());
        versions.add(plan);
        return plan;
    }

    public void approve(By by) {
        latest().approved(by);
    }

    public void reject(By by, FreeText reason) {
        latest().rejected(by, reason);
    }

    /** S0-3.2d: never the author. */
    public void refuseAuthor(UUID repairId, By by) {
        if (latest().isBy(by.login())) {
            throw PlanRefused.ownPlan(repairId);
        }
    }

    /** T43: scope, parts or labour differ from the approved plan. */
    public void refuseSame(UUID repairId, RepairPlan.Draft draft, boolean sameSteps) {
        if (sameSteps && latest().hasSameSizeAs(draft)) {
            throw PlanRefused.unchanged(repairId);
        }
    }

    /** The parts of the newest version that was approved; none before that. */
    public PlannedParts plannedParts() {
        return versions.reversed().stream()
                .filter(plan -> plan.decision() == RepairPlan.Decision.APPROVED)
                .findFirst()
                .map(plan -> new PlannedParts(plan.planVersion(), PartQuantity.sumOf(plan.parts())))
                .orElseGet(() -> new PlannedParts(0, Map.of()));
    }

    public RepairPlan latest() {
        return versions.getLast();
    }

    public Optional<RepairPlan> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(latest());
    }

    public List<RepairPlan> versions() {
        return List.copyOf(versions);
    }
}
