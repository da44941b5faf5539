package io.aftercare.kit.privacy;

/** What a caller sees who needs to recognise a person but not to reach one. */
public final class Mask {
    private Mask() {}

    /** {@code 王小明} → {@code 王**}; {@code Mary Jones} → {@code M*********}. */
    public static String name(String name) {
        var first = name.substring(0, name.offsetByCodePoints(0, 1));
        return first + "*".repeat(Math.max(1, name.codePointCount(0, name.length()) - 1));
    }

    /** {@code +8613812345678} → {@code ***5678}. */
    public static String phone(String phone) {
        return "***" + phone.substring(Math.max(0, phone.length() - 4));
    }
}
