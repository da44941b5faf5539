package io.aftercare.intake.feed;

import io.aftercare.kit.http.InvalidField;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The types of events that a partner may see of its own requests. */
public final class PublicTypes {
    /** What every type starts with as CloudEvents. */
    public static final String PREFIX = "io.aftercare.";

    static final Set<String> ALL = of(
            "service_request",
            "registered triaged reclassified visit_requested product_expected resolved completed closed cancelled"
                    + " sla_breached",
            "major_incident",
            "reported filed tracked resolved report_delivered closed withdrawn",
            "customer",
            "erased",
            "visit",
            "requested proposed accepted appointed departed missed arrived completed cancelled escalated",
            "repair",
            "expected opened diagnosed plan_submitted plan_revised plan_approved plan_rejected started work_finished"
                    + " tested inspected signature_refused completed abandoned",
            "settlement",
            "drafted confirmed paid waived",
            "follow_up",
            "opened attempted answered overdue investigation_opened investigated unreachable cancelled closed");

    private PublicTypes() {}

    private static Set<String> of(String... aggregatesAndTheirEvents) {
        var types = new TreeSet<String>();
        for (var i = 0; i < aggregatesAndTheirEvents.length; i += 2) {
            for (var event : aggregatesAndTheirEvents[i + 1].split(" ")) {
                types.add(aggregatesAndTheirEvents[i] + "." + event + ".v1");
            }
        }
        return Set.copyOf(types);
    }

    /**
     * Reads types that a caller names, with or without the prefix.
     *
     * @throws InvalidField when one of them is not among those that partners see
     */
    public static Set<String> named(String field, Collection<String> names) {
        var types = new TreeSet<String>();
        for (var name : names) {
            var type = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
            if (!ALL.contains(type)) {
                throw new InvalidField(field, "event-type", "One of the types is not among those that partners see");
            }
            types.add(type);
        }
        return types;
    }

    /** The same for types in one text, with commas between them. */
    static Set<String> namedIn(String field, String text) {
        return named(
                field,
                text.isBlank()
                        ? List.of()
                        : Stream.of(text.split(",", -1)).map(String::strip).toList());
    }
}
