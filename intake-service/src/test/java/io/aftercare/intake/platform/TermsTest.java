package io.aftercare.intake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** By which terms a text is found. */
class TermsTest {
    @Test
    void englishWordsAreFoundByTheirStems() {
        assertThat(Terms.of("The boilers are leaking")).containsExactly("boiler", "leak");
        assertThat(Terms.of("boiler leaks")).containsExactlyElementsOf(Terms.of("Boilers LEAKING"));
    }

    @Test
    void chineseIsFoundByCharactersAndPairs() {
        assertThat(Terms.of("空调不制冷")).contains("空", "空调", "调不", "不制", "制冷", "冷");
    }

    @Test
    void widthAndCaseOfLettersDoNotMatter() {
        assertThat(Terms.of("ＥＲＲＯＲ Ｅ０４")).containsExactlyElementsOf(Terms.of("error e04"));
    }

    @Test
    void textWithoutWordsHasNoTerms() {
        assertThat(Terms.of("… !? 🔧")).noneMatch(term -> term.matches("\\p{Punct}+"));
        assertThat(Terms.of("")).isEmpty();
    }
}
