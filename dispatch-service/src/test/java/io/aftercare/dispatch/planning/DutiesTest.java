package io.aftercare.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.assignment.Absence;
import io.aftercare.dispatch.assignment.Candidate;
import io.aftercare.dispatch.assignment.ContractScope;
import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Station;
import io.aftercare.dispatch.planning.PlanInput.Duty;
import io.aftercare.dispatch.planning.PlanInput.Rest;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When technicians can be sent. All times are those of a Monday and a Tuesday in New York. */
class DutiesTest {
    private static final Place BASE = new Place(40.742, -73.769);
    private static final Place ELSEWHERE = new Place(40.80, -73.769);
    private static final UUID TECHNICIAN = Ids.next();
    private static final WeeklyHours TWO_HALVES =
            WeeklyHours.weekdays("08:00", "12:00").and(WeeklyHours.weekdays("13:00", "17:00"));

    @Test
    void eachWorkingDayIsADutyWithItsPause() {
        var duties = duties(TWO_HALVES, monday("00:00"), tuesday("23:00"));

        assertThat(duties).extracting(Duty::from).containsExactly(monday("08:00"), tuesday("08:00"));
        assertThat(duties).extracting(Duty::until).containsExactly(monday("17:00"), tuesday("17:00"));
        assertThat(duties.getFirst().rests()).containsExactly(new Rest(monday("12:00"), monday("12:30"), 60));
        assertThat(duties.getFirst().start()).isEqualTo(BASE);
    }

    @Test
    void aLongPauseDividesTheDayIntoTwoDuties() {
        var hours = WeeklyHours.weekdays("08:00", "11:00").and(WeeklyHours.weekdays("14:00", "18:00"));

        var duties = duties(hours, monday("00:00"), monday("23:00"));

        assertThat(duties).extracting(Duty::from).containsExactly(monday("08:00"), monday("14:00"));
        assertThat(duties).flatExtracting(Duty::rests).isEmpty();
    }

    @Test
    void anAbsenceIsNoTimeToBeSent() {
        var absence = new Absence(monday("10:00"), monday("15:00"));

        var duties = duties(TWO_HALVES, monday("00:00"), monday("23:00"), null, absence);

        assertThat(duties).extracting(Duty::from).containsExactly(monday("08:00"), monday("15:00"));
        assertThat(duties).extracting(Duty::until).containsExactly(monday("10:00"), monday("17:00"));
        assertThat(duties).extracting(Duty::id).doesNotHaveDuplicates();
    }

    @Test
    void whatIsOverIsNotPlannedAnyMore() {
        var duties = duties(TWO_HALVES, monday("12:20"), monday("15:00"));

        assertThat(duties).hasSize(1);
        assertThat(duties.getFirst().from()).isEqualTo(monday("13:00"));
        assertThat(duties.getFirst().until()).isEqualTo(monday("15:00"));
    }

    /** Nobody is sent elsewhere from the middle of a visit. */
    @Test
    void aTechnicianWhoIsBusyBeginsWhereTheVisitEnds() {
        var visit = new Duties.Underway(Ids.next(), monday("10:30"), ELSEWHERE);

        var duties = duties(TWO_HALVES, monday("09:00"), tuesday("23:00"), visit);

        assertThat(duties.getFirst().from()).isEqualTo(monday("10:30"));
        assertThat(duties.getFirst().start()).isEqualTo(ELSEWHERE);
        assertThat(duties.getFirst().underway()).isEqualTo(visit.visitId());
        assertThat(duties.getLast().start()).isEqualTo(BASE);
        assertThat(duties.getLast().underway()).isNull();
    }

    @Test
    void aTechnicianWhoIsBusyUntilTheEndHasTheNextDutyOnly() {
        var visit = new Duties.Underway(Ids.next(), monday("16:58"), ELSEWHERE);

        var duties = duties(TWO_HALVES, monday("09:00"), tuesday("23:00"), visit);

        assertThat(duties).extracting(Duty::from).containsExactly(tuesday("08:00"));
    }

    @Test
    void aDutyKeepsItsNameWhenTheDayGoesOn() {
        var early = duties(TWO_HALVES, monday("00:00"), monday("23:00"));
        var late = duties(TWO_HALVES, monday("14:00"), monday("23:00"));

        assertThat(late).extracting(Duty::id).containsExactly(early.getFirst().id());
    }

    /** S4-2.1: on the day after the last one of the outlet's contract there is none. */
    @Test
    void aDutyLiesWithinTheContractOfTheOutlet() {
        var scope =
                new ContractScope(Set.of("heating"), List.of(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 23));
        var technician = technician(new Station("NYC-QN", BASE, 60, true, null, scope), TWO_HALVES)
                .whileContracted();

        var duties = new Duties(
                        technician,
                        monday("00:00"),
                        tuesday("23:00"),
                        null,
                        RandomInput.TRAVEL.times(),
                        Duration.ofMinutes(30))
                .all();

        assertThat(duties).extracting(Duty::from).containsExactly(monday("08:00"));
    }

    private static List<Duty> duties(WeeklyHours hours, Instant from, Instant until) {
        return duties(hours, from, until, null);
    }

    private static List<Duty> duties(
            WeeklyHours hours, Instant from, Instant until, Duties.@Nullable Underway underway, Absence... absences) {
        var technician = technician(new Station("NYC-QN", BASE, 60, true), hours, absences);
        return new Duties(technician, from, until, underway, RandomInput.TRAVEL.times(), Duration.ofMinutes(30)).all();
    }

    private static Candidate technician(Station station, WeeklyHours hours, Absence... absences) {
        return new Candidate(
                TECHNICIAN,
                "tech-05",
                true,
                station,
                BASE,
                60,
                Set.of("heating"),
                new WorkingCalendar(hours, ZoneId.of("America/New_York"), Holidays.NONE),
                List.of(absences),
                0,
                8);
    }

    private static Instant monday(String time) {
        return Instant.parse("2026-11-23T" + time + ":00-05:00");
    }

    private static Instant tuesday(String time) {
        return Instant.parse("2026-11-24T" + time + ":00-05:00");
    }
}
