package io.aftercare.intake.request;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.ServiceMode;
import io.aftercare.intake.request.Cancellation.Reason;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.intake.request.Triage.Complexity;
import io.aftercare.intake.request.Triage.RequestType;
import io.aftercare.kit.privacy.Vault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service request as the API shows it. How to reach the customer is read apart, because that is audited. */
public record ServiceRequestView(
        UUID id,
        @Schema(examples = "R-20261121-000123") String number,
        RequestStatus status,
        String partner,

        @Schema(description = "Whether it is a partner's trial, for which nobody is sent")
        boolean sandbox,

        Channel channel,
        @Nullable String externalReference,

        @Schema(description = "Login of who was told first; never changes (S3.3-D1)")
        String firstResponder,

        @Schema(description = "An open request about the same product of the same customer (S3.5-B7c)") @Nullable UUID possibleDuplicateOf,

        UUID customerId,
        UUID assetId,
        String productCode,
        String faultCategory,

        @Schema(description = "Missing once the customer has been erased") @Nullable String symptom,

        @Schema(description = "Rounded to three decimals") double latitude,

        @Schema(description = "Rounded to three decimals") double longitude,

        String timeZone,
        @Nullable String outletCode,

        @Schema(description = "Login of whose it is; missing when it is nobody's") @Nullable String owner,

        List<String> tags,
        Instant reportedAt,
        Instant recordedAt,
        @Nullable TriageView triage,
        @Nullable String solution,
        @Nullable CancellationView cancellation,
        Milestones.View milestones) {

    /** What triage decided. */
    @Schema(name = "Triage")
    public record TriageView(
            RequestType type,
            Priority priority,
            Complexity complexity,
            ServiceMode serviceMode,
            String skill,
            boolean inWarranty,
            String policyCode,
            int policyVersion) {
        static TriageView of(Triage triage) {
            return new TriageView(
                    triage.requestType(),
                    triage.priority(),
                    triage.complexity(),
                    triage.serviceMode(),
                    triage.skill(),
                    triage.inWarranty(),
                    triage.policyCode(),
                    triage.policyVersion());
        }
    }

    /** Why the request was given up. */
    @Schema(name = "Cancellation")
    public record CancellationView(
            Reason reason,
            @Nullable UUID duplicateOf,
            @Nullable String note) {}

    /** The request with its texts opened. */
    public static ServiceRequestView of(ServiceRequest request, Vault vault) {
        return of(request, open(vault, request, "symptom", request.matter().symptomCipher()), vault);
    }

    /** The same where the symptom is at hand, which saves opening it. */
    public static ServiceRequestView of(ServiceRequest request, @Nullable String symptom, Vault vault) {
        var origin = request.origin();
        var matter = request.matter();
        return new ServiceRequestView(
                request.aggregateId(),
                request.number(),
                request.status(),
                origin.partner(),
                origin.isSandbox(),
                origin.channel(),
                origin.externalReference(),
                origin.firstResponder(),
                origin.possibleDuplicateOf(),
                matter.customerId(),
                matter.assetId(),
                matter.productCode(),
                matter.faultCategory(),
                symptom,
                request.place().latitude(),
                request.place().longitude(),
                request.place().timeZone(),
                request.outletCode().orElse(null),
                request.owner().orElse(null),
                request.tags(),
                origin.reportedAt(),
                origin.recordedAt(),
                request.triage().map(TriageView::of).orElse(null),
                open(vault, request, "solution", request.solutionCipher().orElse(null)),
                request.cancellation()
                        .map(why -> cancellation(why, request, vault))
                        .orElse(null),
                request.milestones());
    }

    private static CancellationView cancellation(Cancellation why, ServiceRequest request, Vault vault) {
        return new CancellationView(
                why.cancellationReason(),
                why.duplicateOf(),
                open(vault, request, "cancellation-note", why.noteCipher()));
    }

    private static @Nullable String open(Vault vault, ServiceRequest request, String field, byte @Nullable [] cipher) {
        return cipher == null
                ? null
                : vault.decrypt(request.matter().customerId(), field, cipher).orElse(null);
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "ServiceRequestView[" + id + "]";
    }
}
