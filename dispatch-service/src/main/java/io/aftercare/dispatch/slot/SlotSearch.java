package io.aftercare.dispatch.slot;

import io.aftercare.dispatch.job.Bookable;
import io.aftercare.dispatch.slot.AppointmentSlot.Search;
import io.aftercare.dispatch.slot.SlotFinder.Wanted;
import io.aftercare.dispatch.visit.VisitService;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes offers. They take no capacity, and are forgotten an hour after nobody can hold them any more. */
@ApplicationScoped
class SlotSearch {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int QUARTER = 15 * 60;

    private final SlotFinder finder;
    private final AppointmentSlots slots;
    private final VisitService visits;
    private final Deadlines deadlines;
    private final SlotRules rules;
    private final Caller caller;
    private final Clock clock;

    SlotSearch(
            SlotFinder finder,
            AppointmentSlots slots,
            VisitService visits,
            Deadlines deadlines,
            SlotRules rules,
            Caller caller,
            Clock clock) {
        this.finder = finder;
        this.slots = slots;
        this.visits = visits;
        this.deadlines = deadlines;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    SlotSearchView search(SearchSlots facts) {
        var at = clock.instant();
        var wanted = wanted(facts.checked(), at);
        var found = finder.search(wanted, at);
        var goodUntil = at.plus(Duration.ofMinutes(rules.holdMinutes()));
        var search = new Search(Ids.next(), wanted.visitId(), wanted.need(), at, goodUntil);
        var offers = found.outcome().offers().stream()
                .map(offer -> AppointmentSlot.offer(Ids.next(), search, offer))
                .toList();
        if (!offers.isEmpty()) {
            slots.persist(offers);
            slots.flush();
            deadlines.set(SlotDeadlines.OFFERS, search.id(), goodUntil.plus(REMEMBERED));
        }
        return new SlotSearchView(
                search.id(),
                at,
                goodUntil,
                offers.stream().map(SlotView::of).toList(),
                found.technicians(),
                found.outcome().windowsWithoutRoom(),
                found.outcome().windowsNotCovered(),
                found.obstacles());
    }

    private Wanted wanted(SearchSlots facts, Instant at) {
        var visit = facts.visitId() == null
                ? null
                : visits.bookable(facts.visitId()).orElseThrow(SlotService::unknownVisit);
        var earliest = visit == null ? null : visit.window().earliest();
        var horizon = at.plus(Duration.ofDays(rules.horizonDays()));
        var from = nextQuarter(Stream.of(at.plus(Duration.ofMinutes(rules.leadMinutes())), facts.from(), earliest)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(at));
        var until = facts.until() == null || facts.until().isAfter(horizon) ? horizon : facts.until();
        if (!from.isBefore(until)) {
            throw new InvalidField(
                    facts.until() == null ? "from" : "until",
                    "within-horizon",
                    "Appointments are offered from %s until %s".formatted(from, horizon));
        }
        return new Wanted(
                need(facts, visit),
                from,
                until,
                window(facts.windowMinutes()),
                facts.visitId(),
                visit == null ? null : visit.technicianId(),
                visit == null ? Set.of() : visit.refusedBy());
    }

    private SlotNeed need(SearchSlots facts, @Nullable Bookable visit) {
        var minutes = facts.workMinutes() == null ? rules.workMinutes() : facts.workMinutes();
        if (visit != null) {
            var job = visit.job();
            var promised = earlier(visit.window().latest(), facts.promisedUntil());
            return new SlotNeed(
                    job.partner(), job.skill(), job.priority(), job.latitude(), job.longitude(), minutes, promised);
        }
        return new SlotNeed(
                caller.partner().orElse(facts.partner() == null ? "own" : facts.partner()),
                Objects.requireNonNull(facts.skill()),
                Objects.requireNonNull(facts.priority()),
                Objects.requireNonNull(facts.latitude()),
                Objects.requireNonNull(facts.longitude()),
                minutes,
                facts.promisedUntil());
    }

    private Duration window(@Nullable Integer minutes) {
        var known = rules.windowMinutes();
        if (minutes != null && !known.contains(minutes)) {
            throw new InvalidField("windowMinutes", "known-window", "Windows have one of the lengths " + known);
        }
        return Duration.ofMinutes(minutes == null ? known.getFirst() : minutes);
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        return a == null || b != null && b.isBefore(a) ? b : a;
    }

    /** Windows of today begin at a time that can be said on the telephone. */
    private static Instant nextQuarter(Instant moment) {
        var second = moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0);
        return Instant.ofEpochSecond(Math.ceilDiv(second, (long) QUARTER) * QUARTER);
    }
}
