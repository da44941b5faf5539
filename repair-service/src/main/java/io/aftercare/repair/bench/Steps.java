package io.aftercare.repair.bench;

import io.aftercare.kit.http.PlainText;
import io.aftercare.repair.acceptance.Signer;
import io.aftercare.repair.acceptance.WaiverReason;
import io.aftercare.repair.sparepart.PartQuantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the steps of a repair are asked with; {@code at} is when it really happened, now when missing. */
final class Steps {
    private Steps() {}

    /** Takes in the product that a customer brings (S0-3.2a). */
    record ReceiveProduct(
            @NotNull @PlainText(max = 2000, multiline = true)
            String condition,

            @Nullable @Size(max = 50) List<@NotNull @PlainText(max = 200) String> accessories,
            @Nullable Instant at) {
        List<String> accessoriesOrNone() {
            return accessories == null ? List.of() : accessories;
        }
    }

    /** Records what is wrong and what has to be done (S0-3.2b). */
    record RecordDiagnosis(
            @NotNull @PlainText(max = 4000, multiline = true)
            String findings,

            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String faultCode,

            @NotNull @PlainText(max = 4000, multiline = true)
            String workContent,

            @NotNull @Min(1) @Max(525_600) int estimatedMinutes,
            @Nullable Instant at) {}

    /** Submits what shall be done (S0-3.2c). */
    record SubmitPlan(
            @NotEmpty @Size(max = 100) List<@NotNull @PlainText(max = 500) String> steps,
            @Nullable @Size(max = 100) List<@NotNull @Valid PartQuantity> parts,
            @NotNull @Min(0) @Max(525_600) int labourMinutes,
            @Nullable Instant at) {
        List<PartQuantity> partsOrNone() {
            return parts == null ? List.of() : parts;
        }
    }

    /** Changes the approved plan (T43); the parts are all that the repair needs, with those that it has already. */
    record RevisePlan(
            @NotEmpty @Size(max = 100) List<@NotNull @PlainText(max = 500) String> steps,
            @Nullable @Size(max = 100) List<@NotNull @Valid PartQuantity> parts,
            @NotNull @Min(0) @Max(525_600) int labourMinutes,

            @NotNull @PlainText(max = 1000, multiline = true)
            String reason,

            @Nullable Instant at) {
        List<PartQuantity> partsOrNone() {
            return parts == null ? List.of() : parts;
        }
    }

    /** Agrees with the plan (S0-3.2d). */
    record ApprovePlan(@Nullable Instant at) {}

    /** Sends the plan back to its author (S0-3.2d). */
    record RejectPlan(
            @NotNull @PlainText(max = 1000, multiline = true)
            String reason,

            @Nullable Instant at) {}

    /** Begins the work (T40). */
    record StartWork(
            @NotNull @AssertTrue boolean safetyConfirmed,
            @Nullable Instant at) {}

    /** Ends the work: what was used, how long it took, what was done (S1-3.3d, S4-3.3b). */
    record FinishWork(
            @Nullable @Size(max = 100) List<@NotNull @Valid PartQuantity> partsUsed,
            @NotNull @Min(0) @Max(525_600) int labourMinutes,

            @NotNull @PlainText(max = 4000, multiline = true)
            String workDone,

            @Nullable Instant at) {
        List<PartQuantity> partsUsedOrNone() {
            return partsUsed == null ? List.of() : partsUsed;
        }
    }

    /** Tells how the product ran in the test after the work (S1-3.3e). */
    record RecordTest(
            @NotNull Boolean passed,

            @Nullable @PlainText(max = 2000, multiline = true)
            String notes,

            @Nullable Instant at) {}

    /** Accepts the work or sends it back (S0-3.2e). */
    record RecordInspection(
            @NotNull Boolean passed,

            @Nullable @PlainText(max = 2000, multiline = true)
            String notes,

            @Nullable Instant at) {}

    /** The customer signs the report or says that the fault is still there (S1-3.3f). */
    record RecordSignature(
            @NotNull Signer signedBy,
            @NotNull Boolean satisfied,
            @Nullable Instant at) {}

    /** Does without the signature that nobody can give; the evidence is what shows the reason (T52). */
    record WaiveSignature(
            @NotNull WaiverReason reason,

            @NotNull @PlainText(max = 2000, multiline = true)
            String evidence,

            @Nullable Instant at) {}

    /** Gives the repair up. */
    record AbandonRepair(
            @NotNull AbandonReason reason,

            @Nullable @PlainText(max = 1000, multiline = true)
            String note,

            @Nullable Instant at) {}
}
