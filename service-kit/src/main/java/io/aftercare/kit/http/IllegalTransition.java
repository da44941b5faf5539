package io.aftercare.kit.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** 409: the life cycle does not allow this step now; the document lists the statuses that may follow. */
public class IllegalTransition extends ProblemException {
    public IllegalTransition(String what, Object id, Enum<?> from, Enum<?> to, Collection<? extends Enum<?>> allowed) {
        super(
                409,
                "illegal-transition",
                "%s %s cannot go from %s to %s".formatted(what, id, from, to),
                Map.of("from", from.name(), "to", to.name(), "allowed", names(allowed)));
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }
}
