package io.aftercare.intake.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a number is written, it is one number. */
class PhoneNumberTest {
    @ParameterizedTest(name = "{0} in {1} -> {2}")
    @CsvSource({
        "+1 347-555-0123, , +13475550123",
        "(347) 555-0123, US, +13475550123",
        "+86 138 1234 5678, , +8613812345678",
        "13812345678, CN, +8613812345678",
        "+13475550123, CN, +13475550123"
    })
    void manyWritingsAreOneNumber(String text, String region, String e164) {
        assertThat(PhoneNumber.parse("phone", text, region).e164()).isEqualTo(e164);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"no number", "12345", "+1", "+99912345", "5550123", "+13475550123 ext. 7"})
    void whatIsNoFullNumberIsRefused(String text) {
        assertThatThrownBy(() -> PhoneNumber.parse("customer.phone", text, "US"))
                .isInstanceOf(InvalidField.class)
                .hasMessageNotContaining(text);
    }

    @Test
    void aNationalNumberNeedsItsRegion() {
        assertThatThrownBy(() -> PhoneNumber.parse("phone", "(347) 555-0123", null))
                .isInstanceOf(InvalidField.class);
    }
}
