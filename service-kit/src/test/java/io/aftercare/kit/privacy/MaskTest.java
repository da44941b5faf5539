package io.aftercare.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S0-4.1c: who needs to recognise a person sees no more of it. */
class MaskTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"王小明, 王**", "Mary Jones, M*********", "𠮷田, 𠮷*", "X, X*"})
    void onlyTheFirstCharacterOfANameIsShown(String name, String masked) {
        assertThat(Mask.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "+8613812345678, 138****5678",
        "+862166668888, ***8888",
        "+12125550123, ***0123",
        "+852138123456, ***3456"
    })
    void onlyTheEndOfAPhoneNumberIsShown(String phone, String masked) {
        assertThat(Mask.phone(phone)).isEqualTo(masked);
    }
}
