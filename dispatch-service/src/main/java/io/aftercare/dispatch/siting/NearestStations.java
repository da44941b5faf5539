package io.aftercare.dispatch.siting;

import io.aftercare.dispatch.assignment.ContractScope;
import io.aftercare.dispatch.assignment.Hold;
import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.outlet.OutletCalendars;
import io.aftercare.dispatch.siting.NearestView.Near;
import io.aftercare.dispatch.siting.NearestView.Passed;
import io.aftercare.kit.events.EventJson;
import io.aftercare.kit.time.WeeklyHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds stations near a place. The search begins close by and looks four times as far until enough are found, so that
 * it reads few outlets where there are many.
 */
@ApplicationScoped
class NearestStations {
    /** What is asked for. */
    record Question(Place place, String skill, Instant at, boolean onlyOpen, int withinMetres, int limit) {}

    static final String NEARBY = """
            SELECT o.id, o.code, o.name, o.latitude, o.longitude, o.time_zone, o.radius_km, o.working_hours,
                   o.status = 'ACTIVE', o.held_because, o.contract,
                   EXISTS (SELECT FROM technician t WHERE t.outlet_code = o.code AND t.active
                           AND jsonb_exists(CAST(t.skills AS jsonb), :skill))
            FROM outlet o
            WHERE (point(o.longitude, o.latitude) <@ box_around(:latitude, :longitude, :metres)
                OR point(o.longitude, o.latitude) <@ box_around(:latitude, :longitude - 360.0, :metres)
                OR point(o.longitude, o.latitude) <@ box_around(:latitude, :longitude + 360.0, :metres))
            AND metres_between(:latitude, :longitude, o.latitude, o.longitude) <= :metres""";

    private static final int FIRST_METRES = 5_000;
    private static final int FARTHER = 4;
    private static final int MOST_PASSED = 20;

    private final EntityManager database;
    private final OutletCalendars calendars;

    NearestStations(EntityManager database, OutletCalendars calendars) {
        this.database = database;
        this.calendars = calendars;
    }

    @Transactional
    NearestView find(Question question) {
        var metres = Math.min(FIRST_METRES, question.withinMetres());
        var answer = judge(question, within(metres, question));
        while (answer.stations().size() < question.limit() && metres < question.withinMetres()) {
            metres = Math.min(metres * FARTHER, question.withinMetres());
            answer = judge(question, within(metres, question));
        }
        return answer;
    }

    private static NearestView judge(Question question, List<Found> found) {
        var offered = new ArrayList<Near>();
        var passed = new ArrayList<Passed>();
        for (var station : found) {
            if (offered.size() == question.limit()) {
                break;
            }
            var reasons = station.reasons(question.skill(), question.at(), question.onlyOpen());
            if (reasons.isEmpty()) {
                offered.add(station.offered(question.skill(), question.place(), question.at()));
            } else if (passed.size() < MOST_PASSED) {
                passed.add(station.passed(reasons, question.place()));
            }
        }
        return new NearestView(question.at(), List.copyOf(offered), List.copyOf(passed));
    }

    @SuppressWarnings("unchecked")
    private List<Found> within(int metres, Question question) {
        List<Object[]> rows = database.createNativeQuery(NEARBY)
                .setParameter("skill", question.skill())
                .setParameter("latitude", question.place().latitude())
                .setParameter("longitude", question.place().longitude())
                .setParameter("metres", (double) metres)
                .getResultList();
        return rows.stream()
                .map(this::found)
                .sorted(Comparator.comparingInt(
                                (Found station) -> station.place().metresTo(question.place()))
                        .thenComparing(Found::code))
                .toList();
    }

    private Found found(Object[] row) {
        var contract = (@Nullable String) row[10];
        var held = (@Nullable String) row[9];
        return new Found(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                new Place((Double) row[3], (Double) row[4]),
                (Integer) row[6],
                (Boolean) row[8],
                held == null ? null : Hold.valueOf(held),
                contract == null ? null : EventJson.read(contract, ContractScope.class),
                (Boolean) row[11],
                calendars.of(WeeklyHours.parse((String) row[7]), ZoneId.of((String) row[5])));
    }
}
