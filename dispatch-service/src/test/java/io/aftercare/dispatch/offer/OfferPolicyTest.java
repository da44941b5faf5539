package io.aftercare.dispatch.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.dispatch.assignment.Absence;
import io.aftercare.dispatch.assignment.Candidate;
import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.assignment.Station;
import io.aftercare.dispatch.offer.OfferPolicy.Market;
import io.aftercare.dispatch.offer.OfferPolicy.Outcome;
import io.aftercare.dispatch.travel.GreatCircleTravel;
import io.aftercare.dispatch.travel.Traffic;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which windows are offered, to whom they belong, and what they are worth. */
class OfferPolicyTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Place STATION = new Place(31.23, 121.47);
    private static final Place CUSTOMER = new Place(31.25, 121.50);
    private static final Place FAR_AWAY = new Place(32.05, 121.47);
    private static final WeeklyHours MORNINGS_AND_AFTERNOONS =
            WeeklyHours.weekdays("08:30", "12:00").and(WeeklyHours.weekdays("13:00", "17:30"));
    /** A Monday, eight in the morning. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

    private static final Duration WORK = Duration.ofMinutes(60);

    private final Map<UUID, List<Stop>> stops = new HashMap<>();
    private Holidays holidays = Holidays.NONE;

    /** S3.1-E1a: within the working hours, cut where they end; in the last half an hour no work can be done. */
    @Test
    void windowsLieWithinTheHoursOfTheOutlet() {
        var windows = decide(ask(Priority.P3, null, 1), technician("tech-01", STATION)).offers().stream()
                .map(offer -> clock(offer.window().from()) + "-"
                        + clock(offer.window().until()))
                .toList();

        assertThat(windows).containsExactly("08:30-10:30", "10:30-12:00", "13:00-15:00", "15:00-17:00");
    }

    @Test
    void nothingIsOfferedOnAHolidayAndWorkIsOnAMakeUpDay() {
        holidays = Holidays.of(Map.of(
                LocalDate.of(2026, 11, 23), Holidays.Day.OFF,
                LocalDate.of(2026, 11, 28), Holidays.Day.MAKE_UP));

        var days =
                decide(ask(Priority.P3, null, 6), technician("tech-01", STATION, WeeklyHours.ALWAYS)).offers().stream()
                        .map(offer -> offer.window().from().atZone(SHANGHAI).getDayOfMonth())
                        .distinct();

        assertThat(days).containsExactly(24, 25, 26, 27, 28);
    }

    @Test
    void theOneWithTheShortestWayIsOffered() {
        var far = technician("tech-01", new Place(31.40, 121.47));
        var near = technician("tech-02", CUSTOMER);

        assertThat(decide(ask(Priority.P3, null, 1), far, near).offers())
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.technician()).isEqualTo(near));
    }

    @Test
    void aPromisedTimeIsNotOfferedAgain() {
        var one = technician("tech-01", CUSTOMER);
        stops.put(one.technicianId(), List.of(stop("08:30", "12:00")));

        var outcome = decide(ask(Priority.P3, null, 1), one);

        assertThat(outcome.offers())
                .allSatisfy(offer -> assertThat(clock(offer.placement().from())).isGreaterThanOrEqualTo("13:00"));
        assertThat(outcome.windowsWithoutRoom()).isEqualTo(3); // Two of the morning and the short one of the evening.
    }

    @Test
    void anAbsenceIsNoTimeForCustomers() {
        var one = technician("tech-01", CUSTOMER, WeeklyHours.ALWAYS, new Absence(MONDAY, at("14:00")));

        assertThat(decide(ask(Priority.P3, null, 1), one).offers())
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.placement().from()).isAfterOrEqualTo(at("14:00")));
    }

    /** S1-4.1b */
    @Test
    void aWindowAfterThePromisedTimeIsMarkedAndWorthLess() {
        var offers = decide(ask(Priority.P2, at("15:00"), 1), technician("tech-01", CUSTOMER))
                .offers();

        assertThat(offers).extracting(Offer::keepsPromise).containsExactly(true, true, true, false);
        assertThat(points(offers.getLast(), Term.Kind.PROMISE)).isNegative();
        assertThat(points(offers.getFirst(), Term.Kind.PROMISE)).isZero();
    }

    @Test
    void onlyWindowsWhoseValueCoversTheirCostAreOffered() {
        var near = decide(ask(Priority.P4, null, 1), technician("tech-01", CUSTOMER));
        var far = decide(ask(Priority.P4, null, 1), technician("tech-01", FAR_AWAY));

        assertThat(near.offers()).allSatisfy(offer -> {
            assertThat(offer.reckoning().gain()).isNotNegative();
            assertThat(sum(offer.reckoning().value()))
                    .isEqualTo(offer.reckoning().value().points());
            assertThat(sum(offer.reckoning().cost()))
                    .isEqualTo(offer.reckoning().cost().points());
        });
        assertThat(far.offers()).isEmpty();
        assertThat(far.windowsNotCovered()).isPositive();
    }

    @Test
    void whoIsUrgentIsWorthALongerWay() {
        assertThat(decide(ask(Priority.P1, null, 1), technician("tech-01", FAR_AWAY))
                        .offers())
                .isNotEmpty();
    }

    @Test
    void waitingAndAFullDayMakeAWindowWorthLess() {
        var one = technician("tech-01", CUSTOMER);
        stops.put(one.technicianId(), List.of(stop("08:30", "12:00"), stop("13:00", "15:00")));

        var offers = decide(ask(Priority.P3, null, 2), one).offers();

        var today = offers.getFirst();
        var tomorrow = offers.getLast();
        assertThat(points(today, Term.Kind.WAITING)).isGreaterThan(points(tomorrow, Term.Kind.WAITING));
        assertThat(points(today, Term.Kind.CAPACITY)).isGreaterThan(points(tomorrow, Term.Kind.CAPACITY));
    }

    @Test
    void theBestWindowsAreShownInTheOrderOfTime() {
        var ask = ask(Priority.P3, null, 5);
        var market = market();
        var all = OfferPolicy.decide(ask, List.of(technician("tech-01", CUSTOMER)), market, 100);
        var some = OfferPolicy.decide(ask, List.of(technician("tech-01", CUSTOMER)), market, 3);

        assertThat(some.offers()).hasSize(3).isSortedAccordingTo((a, b) -> a.window()
                .from()
                .compareTo(b.window().from()));
        var leastShown = some.offers().stream()
                .mapToInt(offer -> offer.reckoning().gain())
                .min()
                .orElseThrow();
        assertThat(all.offers().stream().filter(offer -> offer.reckoning().gain() > leastShown))
                .hasSizeLessThan(3);
    }

    @Test
    void termsThatDoNotAddUpAreNoSum() {
        assertThatThrownBy(() -> new Sum(3, List.of(new Term(Term.Kind.WAY, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Outcome decide(Ask ask, Candidate... candidates) {
        return OfferPolicy.decide(ask, List.of(candidates), market(), 100);
    }

    private Market market() {
        return new Market(
                stops,
                Map.of("SH-01", new WorkingCalendar(MORNINGS_AND_AFTERNOONS, SHANGHAI, holidays)),
                Duration.ofHours(2),
                new GreatCircleTravel(1.3, 40, Traffic.FREE));
    }

    private static Ask ask(Priority priority, @Nullable Instant promisedUntil, int days) {
        return new Ask(CUSTOMER, priority, MONDAY, MONDAY.plus(Duration.ofDays(days)), WORK, promisedUntil);
    }

    private static Candidate technician(String login, Place base) {
        return technician(login, base, MORNINGS_AND_AFTERNOONS);
    }

    private static Candidate technician(String login, Place base, WeeklyHours hours, Absence... absences) {
        return new Candidate(
                UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8)),
                login,
                true,
                new Station("SH-01", STATION, 200, true),
                base,
                200,
                Set.of("heating"),
                new WorkingCalendar(hours, SHANGHAI, Holidays.NONE),
                List.of(absences),
                0,
                8);
    }

    private static Stop stop(String from, String until) {
        return new Stop(at(from), at(until), CUSTOMER);
    }

    private static Instant at(String time) {
        return LocalDate.of(2026, 11, 23)
                .atTime(LocalTime.parse(time))
                .atZone(SHANGHAI)
                .toInstant();
    }

    private static String clock(Instant moment) {
        return moment.atZone(SHANGHAI).toLocalTime().toString();
    }

    private static int points(Offer offer, Term.Kind kind) {
        return Stream.of(offer.reckoning().value(), offer.reckoning().cost())
                .flatMap(sum -> sum.terms().stream())
                .filter(term -> term.kind() == kind)
                .mapToInt(Term::points)
                .sum();
    }

    private static int sum(Sum sum) {
        return sum.terms().stream().mapToInt(Term::points).sum();
    }
}
