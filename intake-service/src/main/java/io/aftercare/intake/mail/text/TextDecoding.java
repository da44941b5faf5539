package io.aftercare.intake.mail.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a text, with a label that may be missing or wrong. Valid UTF-8 is believed before any label; between GB 18030
 * and Big5 the one decides whose text looks like Chinese; every other label holds as long as its rules are kept.
 */
public final class TextDecoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** So many characters that are valid UTF-8 are no accident. */
    private static final int NO_ACCIDENT = 4;

    /** By how much the other reading must look better than the one that the label asks for. */
    private static final double CLEARLY = 0.25;

    /** From here on bytes without a Chinese label are taken for Chinese. */
    private static final double CHINESE = 0.8;

    private static final Set<String> SIMPLIFIED =
            Set.of("gb2312", "gbk", "gb18030", "cp936", "ms936", "x-gbk", "euc-cn", "x-mswin-936", "gb_2312-80", "gb");
    private static final Set<String> TRADITIONAL =
            Set.of("big5", "big5-hkscs", "big-5", "cp950", "ms950", "x-big5", "x-windows-950", "big5-eten");

    /** Labels that programs give when they know nothing. */
    private static final Set<String> UNKNOWING =
            Set.of("us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "unknown-8bit", "x-unknown", "default");

    private TextDecoding() {}

    /** @param guessed whether something else than the label was believed */
    public record Decoded(String text, boolean guessed) {}

    public static Decoded decode(byte[] bytes, @Nullable String label) {
        var name = label == null ? "" : label.strip().toLowerCase(Locale.ROOT);
        var declared = charset(name);
        if (isAscii(bytes)) {
            return declared.filter(TextDecoding::usesLettersOnly)
                    .flatMap(charset -> strictly(bytes, charset))
                    .map(text -> new Decoded(text, false))
                    .orElseGet(() -> new Decoded(new String(bytes, StandardCharsets.US_ASCII), false));
        }
        var chinese = declared.filter(charset -> charset.equals(GB18030) || charset.equals(BIG5));
        var utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent() && !(chinese.isPresent() && beyondAscii(utf8.get()) < NO_ACCIDENT)) {
            return new Decoded(
                    utf8.get(), declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8));
        }
        return chinese.map(charset -> chinese(bytes, charset))
                .orElseGet(() -> other(bytes, declared, UNKNOWING.contains(name)));
    }

    private static Decoded chinese(byte[] bytes, Charset declared) {
        var other = declared.equals(GB18030) ? BIG5 : GB18030;
        var asDeclared = reading(bytes, declared);
        var asOther = reading(bytes, other);
        if (asOther.score > asDeclared.score + CLEARLY) {
            return new Decoded(asOther.text, true);
        }
        return new Decoded(asDeclared.text, asDeclared.score < 0);
    }

    private static Decoded other(byte[] bytes, Optional<Charset> declared, boolean unknowing) {
        var strict = declared.flatMap(charset -> strictly(bytes, charset));
        if (strict.isPresent() && !unknowing) {
            return new Decoded(strict.get(), false);
        }
        if (declared.filter(StandardCharsets.UTF_8::equals).isPresent()) {
            var mostly = new String(bytes, StandardCharsets.UTF_8);
            if (mostly.chars().filter(c -> c == '\uFFFD').count() * 10 < beyondAscii(mostly)) {
                return new Decoded(mostly, true);
            }
        }
        var simplified = reading(bytes, GB18030);
        var traditional = reading(bytes, BIG5);
        var best = simplified.score >= traditional.score ? simplified : traditional;
        return best.score >= CHINESE
                ? new Decoded(best.text, true)
                : new Decoded(new String(bytes, WESTERN), strict.isEmpty());
    }

    /** @param score below zero where the bytes break the rules of the character set */
    private record Reading(String text, double score) {}

    private static Reading reading(byte[] bytes, Charset charset) {
        return strictly(bytes, charset)
                .map(text -> new Reading(text, ChineseText.likelihood(text, charset.equals(GB18030))))
                .orElseGet(() -> new Reading(new String(bytes, charset), -1));
    }

    /** The text, if the bytes keep the rules; a last character may be cut. */
    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        var result = decoder.decode(ByteBuffer.wrap(bytes), text, false);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }

    private static Optional<Charset> charset(String name) {
        var star = name.indexOf('*');
        var plain = star > 0 ? name.substring(0, star) : name;
        if (SIMPLIFIED.contains(plain)) {
            return Optional.of(GB18030);
        }
        if (TRADITIONAL.contains(plain)) {
            return Optional.of(BIG5);
        }
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Character sets whose every byte looks like ASCII, such as ISO-2022-JP. */
    private static boolean usesLettersOnly(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    private static boolean isAscii(byte[] bytes) {
        for (var b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static long beyondAscii(String text) {
        return text.chars().filter(c -> c > 127).count();
    }
}
