package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A Mermaid {@code stateDiagram-v2} against the enum that says which status may follow which. */
public final class StatusDiagram {
    private static final Pattern ARROW = Pattern.compile("^\\s*(\\[\\*]|\\w+)\\s*-->\\s*(\\[\\*]|\\w+)\\s*(?::.*)?$");
    private static final String OUTSIDE = "[*]";

    private StatusDiagram() {}

    /** @param status an enum with a method {@code Set<E> next()} */
    public static <E extends Enum<E>> void check(Path mmd, Class<E> status) {
        var drawn = new TreeSet<String>();
        var started = false;
        for (var line : lines(mmd)) {
            var arrow = ARROW.matcher(line);
            if (arrow.matches()) {
                started |= arrow.group(1).equals(OUTSIDE);
                if (!arrow.group(1).equals(OUTSIDE)) {
                    drawn.add(arrow.group(1) + " --> " + arrow.group(2));
                }
            }
        }
        assertThat(drawn).as("%s against %s", mmd, status.getSimpleName()).isEqualTo(coded(status));
        assertThat(started).as("%s shows where a life starts", mmd).isTrue();
    }

    private static <E extends Enum<E>> Set<String> coded(Class<E> status) {
        var arrows = new TreeSet<String>();
        for (var from : status.getEnumConstants()) {
            var next = next(status, from);
            next.forEach(to -> arrows.add(from.name() + " --> " + ((Enum<?>) to).name()));
            if (next.isEmpty()) {
                arrows.add(from.name() + " --> " + OUTSIDE);
            }
        }
        return arrows;
    }

    private static Set<?> next(Class<?> status, Object from) {
        try {
            Method next = status.getDeclaredMethod("next");
            next.setAccessible(true);
            return (Set<?>) next.invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(status + " has no next()", e);
        }
    }

    private static Iterable<String> lines(Path mmd) {
        try {
            return Files.readAllLines(mmd);
        } catch (IOException e) {
            throw new UncheckedIOException("No readable diagram " + mmd, e);
        }
    }
}
