package io.aftercare.local;

import java.util.regex.Pattern;

/** The name of a part of the stack: {@code intake} is the first replica of intake, {@code intake-2} the second. */
record PartName(String base, int replica) {

    private static final Pattern SHAPE = Pattern.compile("([a-z]+)(?:-([2-9]))?");

    static PartName parse(String name) {
        var matcher = SHAPE.matcher(name);
        if (!matcher.matches()) {
            throw new StackFailure("There is no part named " + name);
        }
        return new PartName(matcher.group(1), matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return replica == 1 ? base : base + "-" + replica;
    }
}
