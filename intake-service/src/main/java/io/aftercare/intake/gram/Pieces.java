package io.aftercare.intake.gram;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts names, addresses and numbers; small pieces tell how alike two are, longer ones, the keys, find candidates. */
final class Pieces {
    /** The digits at the end of a number that people say, without the country. */
    private static final int TAIL = 9;

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern TOKENS = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private Pieces() {}

    /** Pairs of letters with the edges of words; single characters and pairs where words have no spaces. */
    static Set<String> ofName(String name) {
        var pieces = new LinkedHashSet<String>();
        for (var word : words(name)) {
            if (isWithoutSpaces(word)) {
                pieces.addAll(runs(word, 1));
                pieces.addAll(runs(word, 2));
            } else {
                pieces.addAll(runs(" " + word + " ", 2));
            }
        }
        return pieces;
    }

    static Set<String> keysOfName(String name) {
        var keys = new LinkedHashSet<String>();
        for (var word : words(name)) {
            keys.addAll(isWithoutSpaces(word) ? runs(word, 2) : runs(" " + word + " ", 3));
        }
        return keys;
    }

    /** House numbers count whole: 12 is not nearly 21. */
    static Set<String> ofAddress(String address) {
        var pieces = new LinkedHashSet<String>();
        for (var word : words(address)) {
            if (Character.isDigit(word.codePointAt(0))) {
                pieces.add(word);
            } else {
                pieces.addAll(isWithoutSpaces(word) ? runs(word, 2) : runs(" " + word + " ", 2));
            }
        }
        return pieces;
    }

    /** Words and pairs of neighbouring words, which are rarer. */
    static Set<String> keysOfAddress(String address) {
        var keys = new LinkedHashSet<String>();
        var before = "";
        for (var word : words(address)) {
            if (isWithoutSpaces(word)) {
                keys.addAll(runs(word, 2));
            } else {
                keys.add(word);
            }
            if (!before.isEmpty()) {
                keys.add(before + " " + word);
            }
            before = word;
        }
        return keys;
    }

    static Set<String> ofPhone(String phone) {
        return runs(tail(phone), 2);
    }

    /** Four digits in a row: one wrong digit or two that changed places leave at least one of them whole. */
    static Set<String> keysOfPhone(String phone) {
        return runs(tail(phone), 4);
    }

    private static String tail(String phone) {
        var digits = phone.codePoints()
                .filter(Character::isDigit)
                .map(digit -> '0' + Character.digit(digit, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return digits.substring(Math.max(0, digits.length() - TAIL));
    }

    /** Words in lower case without accents; Latin and Chinese next to each other are two words. */
    private static List<String> words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
        var words = new ArrayList<String>();
        TOKENS.matcher(Normalizer.normalize(plain, Form.NFC).toLowerCase(Locale.ROOT))
                .results()
                .forEach(token -> splitByScript(token.group(), words));
        return words;
    }

    private static void splitByScript(String token, List<String> words) {
        var start = 0;
        for (var i = 0; i < token.length(); i = token.offsetByCodePoints(i, 1)) {
            if (i > start && isWithoutSpaces(token.substring(start, i)) != isWithoutSpaces(token.substring(i))) {
                words.add(token.substring(start, i));
                start = i;
            }
        }
        words.add(token.substring(start));
    }

    private static boolean isWithoutSpaces(String word) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(word.codePointAt(0)));
    }

    /** All runs of so many characters; a shorter text is one run. */
    private static Set<String> runs(String text, int length) {
        var characters = text.codePoints().mapToObj(Character::toString).toList();
        if (characters.isEmpty()) {
            return Set.of();
        }
        var runs = new LinkedHashSet<String>();
        for (var i = 0; i <= Math.max(0, characters.size() - length); i++) {
            runs.add(String.join("", characters.subList(i, Math.min(i + length, characters.size()))));
        }
        return runs;
    }
}
