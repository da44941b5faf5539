package io.aftercare.intake.gram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {
    private static final int NUMBERS = 500;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "Mary Jones, jones  MARY",
        "José Núñez, jose nunez",
        "ＷＡＮＧ, wang",
        "Anne-Marie, anne marie",
    })
    void theWayOfWritingDoesNotMatter(String one, String other) {
        assertThat(Pieces.ofName(one)).isEqualTo(Pieces.ofName(other)).isNotEmpty();
    }

    @Test
    void chineseNamesAreCutIntoCharactersAndPairs() {
        assertThat(Pieces.ofName("王小明")).containsExactlyInAnyOrder("王", "小", "明", "王小", "小明");
        assertThat(Pieces.keysOfName("王小明")).containsExactlyInAnyOrder("王小", "小明");
        assertThat(Pieces.keysOfName("王")).containsExactly("王");
        assertThat(Pieces.ofName("李Anna")).contains("李", "an").doesNotContain("李a");
    }

    @Test
    void houseNumbersCountWhole() {
        assertThat(Pieces.ofAddress("12 Elm")).contains("12", "el").doesNotContain("1");
        assertThat(Pieces.ofAddress("21 Elm")).contains("21").doesNotContain("12");
        assertThat(Pieces.keysOfAddress("12 Elm Street"))
                .containsExactlyInAnyOrder("12", "elm", "street", "12 elm", "elm street");
    }

    /** One wrong digit, or two that changed places, hide nobody. */
    @Test
    void aSlipInANumberLeavesAKey() {
        var random = new Random(20261122);
        for (var i = 0; i < NUMBERS; i++) {
            var number = "+1%010d".formatted(random.nextLong(10_000_000_000L));
            var slip = slipped(number, random);

            var shared = Set.copyOf(Pieces.keysOfPhone(number)).stream()
                    .filter(Pieces.keysOfPhone(slip)::contains)
                    .count();

            assertThat(shared).as("%s and %s", number, slip).isPositive();
        }
    }

    @Test
    void oddTextsAreCutWithoutHarm() {
        for (var text : new String[] {"", " ", "!?", "\uD83D\uDE00", "a", "\u0301", "١٢٣", "ㄱ가"}) {
            assertThat(Pieces.ofName(text)).doesNotContain("");
            assertThat(Pieces.ofAddress(text)).doesNotContain("");
            assertThat(Pieces.keysOfPhone(text)).doesNotContain("");
        }
    }

    private static String slipped(String number, Random random) {
        var digits = new StringBuilder(number);
        var place = 3 + random.nextInt(number.length() - 4);
        if (random.nextBoolean()) {
            digits.setCharAt(place, (char) ('0' + random.nextInt(10)));
        } else {
            digits.setCharAt(place, number.charAt(place + 1));
            digits.setCharAt(place + 1, number.charAt(place));
        }
        return digits.toString();
    }
}
