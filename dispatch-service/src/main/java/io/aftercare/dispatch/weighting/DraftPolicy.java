package io.aftercare.dispatch.weighting;

import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.assignment.Weights;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new edition of weights, for one outlet or for all that have none of their own. */
record DraftPolicy(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String name,

        @Nullable @Size(max = 32) String outletCode,

        @NotNull @Min(0) @Max(10_000) @Schema(description = "Of each metre from the technician's base")
        Integer distancePermille,

        @NotNull @Min(0) @Max(100_000) Integer pointsPerOpenVisit,

        @NotNull @Min(0) @Max(10_000) @Schema(description = "Of each metre from the outlet")
        Integer outletDistancePermille,

        @NotNull @Valid Waiting pointsPerHourOfWaiting,
        @Nullable @Valid Routes routes) {
    /** For each priority what an hour until the technician is at work costs. */
    record Waiting(
            @NotNull @Min(0) @Max(1_000_000) Integer p1,
            @NotNull @Min(0) @Max(1_000_000) Integer p2,
            @NotNull @Min(0) @Max(1_000_000) Integer p3,
            @NotNull @Min(0) @Max(1_000_000) Integer p4) {
        static Waiting of(Weights weights) {
            var hours = weights.pointsPerHourOfWaiting();
            return new Waiting(
                    hours.getOrDefault(Priority.P1, 0),
                    hours.getOrDefault(Priority.P2, 0),
                    hours.getOrDefault(Priority.P3, 0),
                    hours.getOrDefault(Priority.P4, 0));
        }
    }

    /** What the routes of a plan are searched for by, in points of which one is a metre of way. */
    record Routes(
            @NotNull @Min(0) @Max(100_000) Integer perKilometre,
            @NotNull @Min(0) @Max(1_000_000) Integer perDrivingHour,

            @NotNull @Min(0) @Max(1_000_000) @Schema(description = "For each duty that makes a visit")
            Integer perShift,

            @NotNull @Min(0) @Max(1_000_000) @Schema(description = "For the least urgent; eight times for P1")
            Integer perLateHour,

            @NotNull @Min(0) @Max(1_000_000) Integer perOvertimeHour,

            @NotNull @Min(0) @Max(100_000) @Schema(description = "Grows with the square of the work of one duty")
            Integer fairness,

            @NotNull @Min(0) @Max(1_000_000) @Schema(description = "For another technician than the one who was asked")
            Integer notPreferred,

            @NotNull @Min(0) @Max(1_000_000) @Schema(description = "For another duty than in the plan before")
            Integer otherShift,

            @NotNull @Min(0) @Max(1_000_000) @Schema(description = "For another time than in the plan before")
            Integer perMovedHour,

            @NotNull @Min(0) @Max(100_000_000) @Schema(description = "For a visit that nobody makes")
            Integer leftOut) {
        static @Nullable Routes of(io.aftercare.dispatch.route.@Nullable Weights weights) {
            return weights == null
                    ? null
                    : new Routes(
                            weights.perKilometre(),
                            weights.perDrivingHour(),
                            weights.perShift(),
                            weights.perLateHour(),
                            weights.perOvertimeHour(),
                            weights.fairness(),
                            weights.notPreferred(),
                            weights.otherShift(),
                            weights.perMovedHour(),
                            Math.toIntExact(weights.leftOut()));
        }

        io.aftercare.dispatch.route.Weights weights() {
            return new io.aftercare.dispatch.route.Weights(
                    perKilometre,
                    perDrivingHour,
                    perShift,
                    perLateHour,
                    perOvertimeHour,
                    fairness,
                    notPreferred,
                    otherShift,
                    perMovedHour,
                    leftOut);
        }
    }

    Weights weights() {
        var waiting = pointsPerHourOfWaiting;
        return new Weights(
                distancePermille,
                pointsPerOpenVisit,
                outletDistancePermille,
                Map.of(
                        Priority.P1,
                        waiting.p1,
                        Priority.P2,
                        waiting.p2,
                        Priority.P3,
                        waiting.p3,
                        Priority.P4,
                        waiting.p4));
    }
}
