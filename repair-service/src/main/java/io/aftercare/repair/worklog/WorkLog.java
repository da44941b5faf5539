package io.aftercare.repair.worklog;

import io.aftercare.repair.desk.By;
import io.aftercare.repair.words.FreeText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that was done on one repair, and how much work it was. */
@Embeddable
public class WorkLog {
    @ElementCollection
    @CollectionTable(name = "repair_step", joinColumns = @JoinColumn(name = "repair_id"))
    @OrderColumn(name = "position")
    private List<StepTaken> lines = new ArrayList<>();

    @Column(name = "rework_count")
    private int reworkCount;

    @Column(name = "labour_minutes")
    private int labourMinutes;

    public void add(RepairStep step, By by) {
        add(step, by, null, null);
    }

    public void add(RepairStep step, By by, @Nullable FreeText note) {
        add(step, by, null, note);
    }

    public void add(RepairStep step, By by, @Nullable Boolean passed, @Nullable FreeText note) {
        lines.add(new StepTaken(step, by.at(), by.login(), passed, note));
    }

    public void addLabour(int minutes) {
        labourMinutes += minutes;
    }

    public void addRework() {
        reworkCount++;
    }

    /** Whether this person took a step that is work on the product (S0-3.2e). */
    public boolean isWorkOf(@Nullable String login) {
        return lines.stream()
                .anyMatch(line -> line.step().isWork()
                        && line.login() != null
                        && line.login().equals(login));
    }

    /** Whether work on the product has begun, also when it waits for a revised plan now. */
    public boolean isWorkUnderWay() {
        return lines.stream().anyMatch(line -> line.step() == RepairStep.START);
    }

    public List<StepTaken> lines() {
        return List.copyOf(lines);
    }

    public int reworkCount() {
        return reworkCount;
    }

    public int labourMinutes() {
        return labourMinutes;
    }
}
