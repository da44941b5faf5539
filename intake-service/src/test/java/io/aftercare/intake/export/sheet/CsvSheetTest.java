package io.aftercare.intake.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of comma-separated values. */
class CsvSheetTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠x"})
    void aTextIsNeverAFormula(String text) {
        assertThat(CsvSheet.cell(text).replaceFirst("^\"", "")).startsWith("'" + text.charAt(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a,b|\"a,b\"",
                "a;b|\"a;b\"",
                "say \"hi\"|\"say \"\"hi\"\"\"",
                "plain|plain",
                "=a,\"b\"|\"'=a,\"\"b\"\"\""
            })
    void aTextStaysOneCell(String text, String cell) {
        assertThat(CsvSheet.cell(text)).isEqualTo(cell);
    }

    @Test
    void linesOfATextStayOneCell() {
        assertThat(CsvSheet.cell("a\nb")).isEqualTo("\"a\nb\"");
    }

    @Test
    void numbersStayNumbers() {
        assertThat(CsvSheet.cell(-73.944)).isEqualTo("-73.944");
        assertThat(CsvSheet.cell(true)).isEqualTo("true");
        assertThat(CsvSheet.cell(null)).isEmpty();
    }
}
