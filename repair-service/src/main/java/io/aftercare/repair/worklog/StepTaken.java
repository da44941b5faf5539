package io.aftercare.repair.worklog;

import io.aftercare.repair.words.FreeText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line in the work log of a repair: who took which step when, and what came out. */
@Embeddable
public record StepTaken(
        @Column(name = "step") @Enumerated(EnumType.STRING) RepairStep step,
        @Column(name = "at") Instant at,
        @Column(name = "login") @Nullable String login,
        @Column(name = "passed") @Nullable Boolean passed,
        @Column(name = "note") @Nullable FreeText note) {}
