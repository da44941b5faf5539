package io.aftercare.dispatch.network;

import io.aftercare.dispatch.assignment.ContractScope;
import io.aftercare.dispatch.network.Proof.Condition;
import io.aftercare.dispatch.outlet.OpenOutlet;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of the steps in the life of a membership. */
final class MembershipSteps {
    private static final long MOST_CENTS = 100_000_000_000L;

    private MembershipSteps() {}

    /** Who wants to join, and with which outlet. */
    record ApplyForMembership(
            @NotNull @PlainText(max = 200) String party,
            @NotNull @Valid OpenOutlet outlet) {}

    /** What was found out about a condition. */
    record ProveCondition(
            @NotNull Condition condition,
            @NotNull Boolean met,
            @NotNull @PlainText(max = 200) String evidence,
            @Nullable @PlainText(max = 64) String grade,
            @Nullable LocalDate validUntil) {
        Proof toProof(String checkedBy, Instant at) {
            return new Proof(condition, met, evidence, grade, validUntil, checkedBy, at);
        }
    }

    /** A circle in which the outlet may be given work. */
    record ServedArea(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @NotNull @Min(1) @Max(1000) Integer radiusKm) {
        ContractScope.Area toArea() {
            return new ContractScope.Area(latitude, longitude, radiusKm);
        }
    }

    /** What was agreed; without areas the outlet works wherever it goes. */
    record ConcludeContract(
            @NotNull @Size(min = 1, max = 50) Set<@NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String> skills,

            @Nullable @Size(max = 20) List<@NotNull @Valid ServedArea> areas,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotNull @Min(1) @Max(365) Integer renewalNoticeDays,
            @NotNull @PlainText(max = 200) String reference) {
        Contract toContract(String concludedBy, Instant at) {
            var circles = areas == null
                    ? List.<ContractScope.Area>of()
                    : areas.stream().map(ServedArea::toArea).toList();
            return new Contract(
                    new ContractScope(skills, circles, from, until), reference, renewalNoticeDays, concludedBy, at);
        }
    }

    /** The training that the company gave to the outlet's people. */
    record RecordTraining(
            @NotNull LocalDate on,
            @NotNull @PlainText(max = 200) String evidence) {}

    /** A sanction; {@code rectifyBy} of {@code RECTIFY} only, {@code fineCents} of {@code FINE} only. */
    record ImposeSanction(
            @NotNull Sanction.Kind kind,
            @NotNull @PlainText(max = 200) String reason,
            @Nullable @PlainText(max = 100) String reference,
            @Nullable LocalDate rectifyBy,
            @Nullable @Min(1) @Max(MOST_CENTS) Long fineCents) {
        Sanction toSanction(String decidedBy, Instant at) {
            return new Sanction(kind, reason, reference, rectifyBy, fineCents, decidedBy, at);
        }
    }

    /** Why a step is taken. */
    record Because(@NotNull @PlainText(max = 200) String reason) {}

    /** An activation needs no facts. */
    record ActivateMembership() {}
}
