package io.aftercare.intake.mail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels of character sets are believed only as far as they deserve it. */
class TextDecodingTest {
    private static final String SIMPLIFIED = "您好，我家的洗衣机坏了，请尽快派人来修。型号是 WM-7000，谢谢！";
    private static final String TRADITIONAL = "您好，我家的洗衣機壞了，請盡快派人來修。型號是 WM-7000，謝謝！";

    @ParameterizedTest(name = "GBK labelled {0}")
    @CsvSource({
        "gb2312",
        "GBK",
        "gb18030",
        "cp936",
        "big5",
        "iso-8859-1",
        "us-ascii",
        "utf-8",
        "unknown-8bit",
        "x-no-such",
        "''"
    })
    void simplifiedChineseIsReadWhateverItsLabelSays(String label) {
        var bytes = SIMPLIFIED.getBytes(Charset.forName("GBK"));

        assertThat(TextDecoding.decode(bytes, label).text()).isEqualTo(SIMPLIFIED);
    }

    @ParameterizedTest(name = "Big5 labelled {0}")
    @CsvSource({"big5", "Big5-HKSCS", "cp950", "gb2312", "gbk", "iso-8859-1", "us-ascii", "utf-8", "default", "''"})
    void traditionalChineseIsReadWhateverItsLabelSays(String label) {
        var bytes = TRADITIONAL.getBytes(Charset.forName("Big5"));

        assertThat(TextDecoding.decode(bytes, label).text()).isEqualTo(TRADITIONAL);
    }

    @ParameterizedTest(name = "UTF-8 labelled {0}")
    @CsvSource({"utf-8", "gb2312", "big5", "iso-8859-1", "us-ascii", "''"})
    void validUtf8IsBelievedBeforeAnyLabel(String label) {
        assertThat(TextDecoding.decode(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), label)
                        .text())
                .isEqualTo(SIMPLIFIED);
    }

    @Test
    void aRightLabelIsNoGuess() {
        assertThat(TextDecoding.decode(SIMPLIFIED.getBytes(Charset.forName("GBK")), "GBK")
                        .guessed())
                .isFalse();
        assertThat(TextDecoding.decode(TRADITIONAL.getBytes(Charset.forName("Big5")), "big5")
                        .guessed())
                .isFalse();
        assertThat(TextDecoding.decode(SIMPLIFIED.getBytes(Charset.forName("GBK")), "big5")
                        .guessed())
                .isTrue();
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "iso-8859-1, Café déjà fermé à Genève",
        "windows-1252, Grüße aus München – bis später",
        "windows-1251, Холодильник не работает",
        "koi8-r, Холодильник не работает",
        "shift_jis, 洗濯機が壊れました",
        "iso-2022-jp, 洗濯機が壊れました",
        "euc-kr, 세탁기가 고장났습니다"
    })
    void otherLanguagesKeepTheirRightLabel(String charset, String text) {
        assertThat(TextDecoding.decode(text.getBytes(Charset.forName(charset)), charset))
                .isEqualTo(new TextDecoding.Decoded(text, false));
    }

    @Test
    void westernTextWithoutLabelIsNotTakenForChinese() {
        var text = "Café déjà fermé à Genève, merci d'être passé";

        assertThat(TextDecoding.decode(text.getBytes(Charset.forName("windows-1252")), null)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void aCharacterThatIsCutAtTheEndDoesNotSpoilTheRest() {
        var bytes = SIMPLIFIED.getBytes(Charset.forName("GBK"));
        var cut = Arrays.copyOf(bytes, 11);

        assertThat(TextDecoding.decode(cut, "gbk").text()).startsWith("您好，我家");
    }

    @Test
    void oneBrokenByteLeavesTheRestOfUtf8Readable() {
        var bytes = (SIMPLIFIED + SIMPLIFIED).getBytes(StandardCharsets.UTF_8);
        bytes[4] = (byte) 0xFF;

        assertThat(TextDecoding.decode(bytes, "utf-8").text()).endsWith(SIMPLIFIED);
    }

    @Test
    void anyBytesUnderAnyLabelGiveSomeText() {
        var chance = new Random(20261122);
        for (var label : new String[] {"utf-8", "gbk", "big5", "utf-16", "iso-2022-jp", "utf-7", "???", "", null}) {
            for (var i = 0; i < 200; i++) {
                var bytes = new byte[chance.nextInt(64)];
                chance.nextBytes(bytes);

                assertThat(TextDecoding.decode(bytes, label).text()).isNotNull();
            }
        }
    }

    @Test
    void wordsOfHtmlAreShownWithoutWhatItDoes() {
        var html = "<html><head><title>x</title><style>p {color: red}</style></head><body onload='a()'>"
                + "<script>alert(1)</script><p>Hello&nbsp;&lt;Mary&gt; &#27927;&#x8863;</p><br>5 < 6<!-- no --><div>End</body>";

        assertThat(HtmlText.of(html))
                .contains("Hello <Mary> 洗衣", "5 < 6", "\nEnd")
                .doesNotContain("alert", "color", "no");
    }

    @Test
    void brokenHtmlGivesItsWords() {
        for (var html :
                new String[] {"<", "<p", "a<b", "<script>", "<!--", "&", "&#99999999999;", "&#xZZ;", "<<<>>>", "</"}) {
            assertThat(HtmlText.of(html)).isNotNull();
        }
        assertThat(HtmlText.of("one <p unclosed")).startsWith("one");
    }

    @Test
    void nothingShownTurnsTheDirectionOrRingsABell() {
        assertThat(ShownText.of("a\u0007b\u202Ec\r\nd\re\u0000")).isEqualTo("abc\nd\ne");
    }
}
