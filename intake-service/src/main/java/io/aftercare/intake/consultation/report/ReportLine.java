package io.aftercare.intake.consultation.report;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often one topic of one product line was asked about. */
@Embeddable
@Schema(name = "ConsultationReportLine")
record ReportLine(
        String topic,

        @Schema(description = "Empty where no product was named")
        String productLine,

        int asked,

        @Schema(description = "Still unanswered when the report was made")
        int unanswered,

        @Schema(description = "Answered with an article of the knowledge base")
        int byArticle) {}
