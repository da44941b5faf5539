package io.aftercare.repair.faultreport;

import io.aftercare.repair.words.FreeText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What was found wrong, what has to be done and how long it should take (S0-3.2b). */
@Embeddable
public record Diagnosis(
        @Column(name = "findings") FreeText findings,
        @Column(name = "fault_code") String faultCode,
        @Column(name = "work_content") FreeText workContent,
        @Column(name = "estimated_minutes") Integer estimatedMinutes) {}
