package io.aftercare.dispatch.duty;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of each step; {@code at} is when it really happened, if that was not just now. */
final class ShiftSteps {
    private ShiftSteps() {}

    record CheckIn(@Nullable Instant at) {}

    record StartShift(@Nullable Instant at) {}

    record NoteInLog(
            LogEntry.@NotNull Section section,

            @NotNull @PlainText(max = 2_000, multiline = true)
            String words,

            @Nullable Instant at) {}

    /** So many of a thing. */
    record Count(
            @NotNull @PlainText(max = 64) String item,
            @NotNull @Min(0) @Max(10_000) Integer count) {
        Handover.Item toItem() {
            return new Handover.Item(item, count);
        }
    }

    /** What differs, and why. */
    record Difference(
            @NotNull @PlainText(max = 64) String item,
            @NotNull @PlainText(max = 200) String reason) {
        Handover.Discrepancy toDiscrepancy() {
            return new Handover.Discrepancy(item, reason);
        }
    }

    /** @param tidy desk and chairs are in order and clean */
    record OfferHandover(
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Count> items,
            @NotNull Boolean tidy,
            @Nullable Instant at) {
        List<Handover.Item> toItems() {
            return items.stream().map(Count::toItem).toList();
        }
    }

    /**
     * @param nextShiftId the shift of the incoming person
     * @param logRead the incoming person has read the duty log
     */
    record AcceptHandover(
            @NotNull UUID nextShiftId,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Count> counts,
            @Nullable @Size(max = 50) List<@NotNull @Valid Difference> discrepancies,
            @NotNull Boolean logRead,
            @Nullable Instant at) {
        List<Handover.Item> toItems() {
            return counts.stream().map(Count::toItem).toList();
        }

        List<Handover.Discrepancy> toDiscrepancies() {
            return discrepancies == null
                    ? List.of()
                    : discrepancies.stream().map(Difference::toDiscrepancy).toList();
        }
    }

    record RefuseHandover(
            @NotNull UUID nextShiftId,
            Shift.@NotNull RefusalReason reason,
            @Nullable Instant at) {}
}
