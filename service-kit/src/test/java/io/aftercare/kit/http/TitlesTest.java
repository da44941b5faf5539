package io.aftercare.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "zh|zh-CN",
                "zh-CN|zh-CN",
                "zh-SG|zh-CN",
                "zh-Hans-TW|zh-CN",
                "zh-TW|zh-TW",
                "zh-HK|zh-TW",
                "zh-Hant|zh-TW",
                "en-US,zh|en",
                "de,zh-TW;q=0.3|zh-TW",
                "de|en",
                "*|en",
                "!!|en",
                "zh;q=0.1,en;q=0.9|en"
            })
    void theCallersLanguageIsChosen(String acceptLanguage, String tag) {
        assertThat(Titles.localeOf(acceptLanguage).toLanguageTag()).isEqualTo(tag);
    }

    @Test
    void aCodeWithoutTitleIsSpelledOut() {
        assertThat(new Titles().of("parts-not-issued", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("Parts not issued");
    }

    @Test
    void everyTitleStandsInEveryLanguage() throws IOException {
        var english = codes("");

        assertThat(english).contains("not-found");
        assertThat(codes("_zh_CN")).isEqualTo(english);
        assertThat(codes("_zh_TW")).isEqualTo(english);
    }

    @Test
    void everyCodeOfTheGuideHasATitle() throws IOException {
        var guide = Files.readString(Path.of("..", "docs", "http-status-codes.md"));

        var told = Pattern.compile("^\\| [0-9, ]+ \\|([^|]*)\\|", Pattern.MULTILINE)
                .matcher(guide)
                .results()
                .flatMap(row ->
                        Pattern.compile("`([^`]+)`").matcher(row.group(1)).results())
                .map(code -> code.group(1))
                .toList();

        assertThat(told).hasSizeGreaterThan(10).isSubsetOf(codes(""));
    }

    private static Set<String> codes(String suffix) throws IOException {
        var properties = new Properties();
        try (var stream = TitlesTest.class.getResourceAsStream("/problems" + suffix + ".properties")) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames();
    }
}
