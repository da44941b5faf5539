package io.aftercare.intake.mail.text;

import java.nio.charset.Charset;
import java.util.Set;
import java.util.stream.Collectors;

/** How much a text looks like Chinese that somebody wrote, rather than like bytes read in the wrong way. */
final class ChineseText {
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final Charset PLAIN_BIG5 = Charset.forName("Big5");

    /** Characters that hardly any text does without, in both scripts, and some of this trade. */
    private static final String COMMON =
            "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你" + "对對生能而子那得于於着著下自之年过過发發后後作里裡用好没沒请請您您谢謝修机機电電坏壞换換件水家";

    private static final Set<Integer> COMMON_CHARACTERS =
            COMMON.chars().boxed().collect(Collectors.toUnmodifiableSet());

    private ChineseText() {}

    /** From 0 to 1.5; Chinese of any kind reaches about 1 when it was read rightly. */
    static double likelihood(String text, boolean simplified) {
        var usual = 0;
        var common = 0;
        var all = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 128 || isPunctuation(c)) {
                continue;
            }
            all++;
            if (c >= 0x4E00 && c <= 0x9FFF) {
                usual += isOfFirstLevel(c, simplified) ? 1 : 0;
                common += COMMON_CHARACTERS.contains((int) c) ? 1 : 0;
            }
        }
        return all < 2 ? 0 : (usual + 0.5 * common) / all;
    }

    /** Both standards put the characters of daily life first and the rare ones behind them. */
    private static boolean isOfFirstLevel(char c, boolean simplified) {
        var bytes = String.valueOf(c).getBytes(simplified ? GB2312 : PLAIN_BIG5);
        var lead = bytes[0] & 0xFF;
        return bytes.length == 2 && (simplified ? lead >= 0xB0 && lead <= 0xD7 : lead >= 0xA4 && lead <= 0xC6);
    }

    private static boolean isPunctuation(char c) {
        return c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFFEF || c >= 0x2010 && c <= 0x203F || c == 0xB7;
    }
}
