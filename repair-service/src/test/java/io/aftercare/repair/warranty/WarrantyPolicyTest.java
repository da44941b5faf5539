package io.aftercare.repair.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.repair.job.ServicePolicy.FeePolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1-3.5b, S3.8-A3 */
class WarrantyPolicyTest {
    @ParameterizedTest(name = "{0}, in warranty {1}: parts {2}, labour {3}")
    @CsvSource({
        "FREE_IN_WARRANTY, true, false, false",
        "FREE_IN_WARRANTY, false, true, true",
        "PARTS_ONLY, true, false, false",
        "PARTS_ONLY, false, true, false",
        "PARTS_AND_LABOUR, true, true, true",
        "PARTS_AND_LABOUR, false, true, true"
    })
    void thePolicyDecidesWhatIsCharged(FeePolicy policy, boolean inWarranty, boolean parts, boolean labour) {
        var decision = WarrantyPolicy.decide(policy, inWarranty);

        assertThat(decision.chargesParts()).isEqualTo(parts);
        assertThat(decision.chargesLabour()).isEqualTo(labour);
    }
}
