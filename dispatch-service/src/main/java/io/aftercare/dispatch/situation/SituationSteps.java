package io.aftercare.dispatch.situation;

import io.aftercare.dispatch.department.DepartmentKind;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The facts of each step. */
final class SituationSteps {
    private SituationSteps() {}

    /** The situation, and on what it was found. */
    record ReportSituation(
            @Schema(description = "The visit, or else the shift") @Nullable UUID visitId,

            @Nullable UUID shiftId,

            @Schema(description = "Whose head is told; else the repair department of a visit, the station of a shift")
            @Nullable DepartmentKind department,

            @NotNull @PlainText(max = 2000, multiline = true)
            String words) {
        ReportSituation checked() {
            if ((visitId == null) == (shiftId == null)) {
                throw new InvalidField("visitId", "visit-or-shift", "A report is about one visit or one shift");
            }
            return this;
        }

        /** Without the words: a stray log line must not tell the person. */
        @Override
        public String toString() {
            return "ReportSituation[…]";
        }
    }

    /** Opening it needs no facts. */
    record ReadSituation() {}

    record AcknowledgeSituation(
            @Nullable @PlainText(max = 2000, multiline = true)
            String answer) {
        /** Without the words: a stray log line must not tell the person. */
        @Override
        public String toString() {
            return "AcknowledgeSituation[…]";
        }
    }
}
