package io.aftercare.dispatch.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.board.BoardStaff.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each kind of conflict, and what is none. */
class ConflictTest {
    private static final Instant EIGHT = Instant.parse("2099-01-05T08:00:00Z");
    private static final UUID TECHNICIAN = new UUID(1, 1);

    /** S0-4.2a */
    @Test
    void twoVisitsAtTheSameTimeOverlap() {
        var conflicts = among(visit(1, 2, 4), visit(2, 3, 5), visit(3, 5, 6));

        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.OVERLAP);
            assertThat(conflict.visitIds()).containsExactly(new UUID(2, 1), new UUID(2, 2));
            assertThat(conflict.time()).isEqualTo(span(3, 4));
        });
    }

    @Test
    void eachPairThatOverlapsIsNamed() {
        assertThat(among(visit(1, 2, 6), visit(2, 3, 4), visit(3, 3, 5)))
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.OVERLAP, Conflict.Kind.OVERLAP, Conflict.Kind.OVERLAP);
    }

    /** S0-4.2a: a break belongs to the day's work, the evening does not. */
    @Test
    void aVisitOverABreakIsWithinTheShift() {
        assertThat(among(visit(1, 4, 6))).isEmpty();
        assertThat(among(visit(1, 9, 11))).extracting(Conflict::kind).containsExactly(Conflict.Kind.OUTSIDE_SHIFT);
    }

    @Test
    void aVisitInAnAbsenceIsNamed() {
        var away = worker(Set.of("heating"), List.of(span(7, 9)));

        assertThat(Conflict.among(List.of(visit(1, 6, 8)), Map.of(TECHNICIAN, away), EIGHT))
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.ABSENT);
    }

    /** S2-2.1b */
    @Test
    void aVisitWithoutTheSkillIsNamed() {
        var unskilled = worker(Set.of("plumbing"), List.of());

        assertThat(Conflict.among(List.of(visit(1, 2, 3)), Map.of(TECHNICIAN, unskilled), EIGHT))
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.SKILL_MISSING);
    }

    /** S1-4.1b */
    @Test
    void aVisitAfterWhatWasPromisedIsLate() {
        assertThat(among(visit(1, span(2, 3), at(3), null, null))).isEmpty();
        assertThat(among(visit(1, span(2, 4), at(3), null, null)))
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.LATE);
    }

    @Test
    void aVisitWhoseTimeIsOverIsLateUntilSomebodyArrives() {
        var now = at(4);
        var workers = Map.of(TECHNICIAN, worker(Set.of("heating"), List.of()));

        assertThat(Conflict.among(List.of(visit(1, 2, 3)), workers, now))
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.LATE);
        assertThat(Conflict.among(List.of(visit(1, span(2, 3), null, at(2), null)), workers, now))
                .isEmpty();
    }

    @Test
    void aVisitThatIsOverHasNoConflict() {
        assertThat(among(visit(1, 2, 4), visit(2, span(3, 5), null, at(3), at(4))))
                .isEmpty();
    }

    private static List<Conflict> among(Entry... visits) {
        return Conflict.among(
                Stream.of(visits).toList(), Map.of(TECHNICIAN, worker(Set.of("heating"), List.of())), EIGHT);
    }

    /** At work from hour 1 to 5 and 6 to 9. */
    private static Worker worker(Set<String> skills, List<Span> absences) {
        return new Worker(TECHNICIAN, "tech-05", true, "NYC-QN", skills, List.of(span(1, 5), span(6, 9)), absences);
    }

    private static Entry visit(int number, int from, int until) {
        return visit(number, span(from, until), null, null, null);
    }

    private static Entry visit(
            int number, Span time, @Nullable Instant latest, @Nullable Instant arrivedAt, @Nullable Instant endedAt) {
        return new Entry(
                new UUID(2, number),
                1,
                "APPOINTED",
                new UUID(3, number),
                "acme",
                "P2",
                "heating",
                "no-heat",
                "WM-7000",
                TECHNICIAN,
                "tech-05",
                "NYC-QN",
                time,
                true,
                null,
                latest,
                null,
                null,
                null,
                false,
                null,
                EIGHT,
                null,
                arrivedAt,
                endedAt,
                true);
    }

    private static Span span(int from, int until) {
        return new Span(at(from), at(until));
    }

    private static Instant at(int hour) {
        return EIGHT.plus(Duration.ofHours(hour));
    }
}
