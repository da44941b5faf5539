package io.aftercare.intake.entitlement;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contract by which a product is served without charge, from the first to the last day. */
@Embeddable
public record ServiceContract(
        @NotNull @PlainText(max = 64) @Column(name = "contract_number") @Schema(examples = "SC-2026-118")
        String number,

        @NotNull @Column(name = "contract_from") @Schema(examples = "2026-02-01")
        LocalDate from,

        @NotNull @Column(name = "contract_until") @Schema(examples = "2027-01-31")
        LocalDate until) {
    public ServiceContract {
        // Missing days are told by the validation, which comes later.
        if (from != null && until != null && until.isBefore(from)) {
            throw new InvalidField("contract.until", "not-before-from", "A contract cannot end before it begins");
        }
    }
}
