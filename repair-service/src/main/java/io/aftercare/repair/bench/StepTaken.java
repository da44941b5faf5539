package io.aftercare.repair.bench;

import io.aftercare.repair.desk.By;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line in the work log of a repair: who took which step when, and what came out. */
@Embeddable
record StepTaken(
        @Column(name = "step") @Enumerated(EnumType.STRING) RepairStep step,
        @Column(name = "at") Instant at,
        @Column(name = "login") @Nullable String login,
        @Column(name = "passed") @Nullable Boolean passed,
        @Column(name = "note") @Nullable FreeText note) {
    static StepTaken of(RepairStep step, By by) {
        return new StepTaken(step, by.at(), by.login(), null, null);
    }
}
