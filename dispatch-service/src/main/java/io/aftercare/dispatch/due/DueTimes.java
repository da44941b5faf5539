package io.aftercare.dispatch.due;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.due.DueRules.Limits;
import io.aftercare.dispatch.outlet.Outlets;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much time there is for each step of a visit, by its priority and by how far away it is. */
@Startup
@ApplicationScoped
public class DueTimes {
    private static final int METRES = 1_000;

    private final DueRules rules;
    private final Outlets outlets;

    /** Refuses to start with times for a priority or zone that there is not. */
    DueTimes(DueRules rules, Outlets outlets) {
        this.rules = rules;
        this.outlets = outlets;
        check(rules.limits().keySet());
    }

    static void check(Set<String> named) {
        var unknown =
                named.stream().filter(key -> !keys().contains(key)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There are no such priorities and zones: " + unknown);
        }
    }

    private static Set<String> keys() {
        return Stream.of(Priority.values())
                .flatMap(priority -> Stream.of(Zone.values()).map(zone -> key(priority, zone)))
                .collect(Collectors.toSet());
    }

    private static String key(Priority priority, Zone zone) {
        return (priority + "-" + zone).toLowerCase(Locale.ROOT);
    }

    /** What is due when staff of this outlet goes. */
    public Due of(Place place, Priority priority, Instant requestedAt, String outletCode) {
        var zone =
                zone(outlets.byCode(outletCode).orElseThrow().station().place().metresTo(place));
        return Due.of(
                zone,
                limit(priority, zone, Limits::departure).map(requestedAt::plus).orElse(null),
                limit(priority, zone, Limits::arrival).map(requestedAt::plus).orElse(null));
    }

    Zone zone(int metres) {
        if (metres <= rules.zoneAKm() * METRES) {
            return Zone.A;
        }
        return metres <= rules.zoneBKm() * METRES ? Zone.B : Zone.C;
    }

    /** For the technician's answer, by the clock (S4-3.1a). */
    public Optional<Duration> acceptance(Priority priority, @Nullable Zone zone) {
        return limit(priority, zone, Limits::acceptance);
    }

    /** For agreeing a time with the customer, by the clock (S1-4.1a). */
    public Optional<Duration> contact(Priority priority, @Nullable Zone zone) {
        return limit(priority, zone, Limits::contact);
    }

    /** Whoever was asked before there were zones counts as near. */
    private Optional<Duration> limit(
            Priority priority, @Nullable Zone zone, Function<Limits, Optional<Duration>> step) {
        return Optional.ofNullable(rules.limits().get(key(priority, zone == null ? Zone.A : zone)))
                .flatMap(step);
    }
}
