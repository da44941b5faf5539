package io.aftercare.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextValidatorTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** What is checked. */
    record Said(
            @PlainText(max = 5) @Nullable String line,
            @PlainText(max = 5, multiline = true) @Nullable String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"a", "维修空调", "\ud83d\udd27\ud83d\udd27\ud83d\udd27\ud83d\udd27\ud83d\udd27", "é", "مرحبا"})
    void whatPeopleWriteIsText(String text) {
        assertThat(VALIDATOR.validate(new Said(text, text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "123456", "a\u0000b", "a\u001bb", "\ud800", "\u202eabc", "a\u2066b", "a\u0085b"})
    void whatHidesOrBreaksIsNot(String text) {
        assertThat(VALIDATOR.validate(new Said(text, text))).hasSize(2);
    }

    @Test
    void linesAreBrokenOnlyWhereAllowed() {
        assertThat(VALIDATOR.validate(new Said(null, "a\n\tb"))).isEmpty();
        assertThat(VALIDATOR.validate(new Said("a\nb", null))).hasSize(1);
    }
}
