package io.aftercare.kit.privacy;

import java.util.regex.Pattern;

/** What a caller sees who needs to recognise a person but not to reach one. */
public final class Mask {
    private static final Pattern CHINESE_MOBILE = Pattern.compile("\\+861[3-9][0-9]{9}");

    private Mask() {}

    /** {@code 王小明} → {@code 王**}; {@code Mary Jones} → {@code M*********}. */
    public static String name(String name) {
        var first = name.substring(0, name.offsetByCodePoints(0, 1));
        return first + "*".repeat(Math.max(1, name.codePointCount(0, name.length()) - 1));
    }

    /** {@code +8613812345678} → {@code 138****5678}, as mobile numbers are known in China; others {@code ***5678}. */
    public static String phone(String phone) {
        if (CHINESE_MOBILE.matcher(phone).matches()) {
            return phone.substring(3, 6) + "****" + phone.substring(10);
        }
        return "***" + phone.substring(Math.max(0, phone.length() - 4));
    }
}
