package io.aftercare.repair.faultreport;

import io.aftercare.repair.words.FreeText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The fault report: in which condition and with what the product was handed in (S0-3.2a). */
@Embeddable
public record Receipt(
        @Column(name = "fault_report_number") String faultReportNumber,
        @Column(name = "received_by") String receivedBy,
        @Column(name = "condition") FreeText condition,
        @Column(name = "accessories") @Nullable FreeText accessories) {}
