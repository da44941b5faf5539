package io.aftercare.intake.mail.text;

/** The text of a mail as somebody reads it: lines, without what could disturb the one who reads. */
public final class ShownText {
    public static final int LONGEST = 100_000;

    private ShownText() {}

    /** Without control characters and overrides of the writing direction, lines ended by LF, at most so long. */
    public static String of(String text) {
        var clean = new StringBuilder(Math.min(text.length(), LONGEST));
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && !isOverride(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    public static boolean isOverride(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
