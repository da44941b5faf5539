package io.aftercare.intake.sla;

import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.registration;
import static io.aftercare.intake.Desk.step;
import static io.aftercare.intake.sla.Promised.goal;
import static io.aftercare.intake.sla.Promised.triagedAs;
import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.Database;
import io.aftercare.kit.time.DeadlineHandler;
import io.aftercare.kit.time.DeadlineSweeper;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.TopicReader;
import io.aftercare.testing.TopicReader.Told;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Warnings, breaches and escalations come at their moment, on any replica, once. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SlaAlarmsTest {
    private static final String PAUSE = "{\"reason\": \"WAITING_FOR_CUSTOMER\"}";
    private static final String CONTACT =
            "SELECT step || ' ' || level FROM sla_alarm WHERE service_request_id = ? AND goal = 'CONTACT' ORDER BY at";

    private final SettableClock clock;
    private final Database database;
    private final DataSource source;
    private final List<DeadlineHandler> handlers;
    private final MeterRegistry meters;

    SlaAlarmsTest(
            SettableClock clock,
            Database database,
            DataSource source,
            @All List<DeadlineHandler> handlers,
            MeterRegistry meters) {
        this.clock = clock;
        this.database = database;
        this.source = source;
        this.handlers = handlers;
        this.meters = meters;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** S1-4.1a, S3.3-D5.3, S3.7-H4, S3.7-H2 */
    @Test
    void warningBreachAndLadderAreToldInTheirOrder() {
        var id = triagedAs("P1", registered(AGENT));
        var due = Instant.parse((String) goal(id, "CONTACT").get("dueAt"));

        comesTo(due.minus(Duration.ofMinutes(7)));
        awaitAlarms(id, "WARNING 0");
        comesTo(due);
        awaitAlarms(id, "WARNING 0", "BREACH 0");
        comesTo(due.plus(Duration.ofMinutes(15)));
        awaitAlarms(id, "WARNING 0", "BREACH 0", "ESCALATION 1");
        comesTo(due.plus(Duration.ofMinutes(60)));
        awaitAlarms(id, "WARNING 0", "BREACH 0", "ESCALATION 1", "ESCALATION 2");

        TopicReader.await("service_request.sla_escalated.v1", id);
        await().untilAsserted(() -> assertThat(toldOfContact(id))
                .extracting(Told::type)
                .containsExactly(
                        "service_request.sla_warned.v1",
                        "service_request.sla_breached.v1",
                        "service_request.sla_escalated.v1",
                        "service_request.sla_escalated.v1"));
        var breach = toldOfContact(id).get(1);
        assertThat(breach.time()).isEqualTo(due);
        assertThat(breach.payload().path("dueAt").asText()).isEqualTo(due.toString());
        assertThat(breach.payload().path("firstResponder").asText()).isEqualTo("agent-01");
        assertThat(toldOfContact(id).getLast().payload().path("role").asText()).isEqualTo("manager");
    }

    @Test
    void aBreachIsToldWithinFiveSecondsOfItsMoment() {
        var id = triagedAs("P1", registered(AGENT));
        var due = Instant.parse((String) goal(id, "CONTACT").get("dueAt"));

        comesTo(due.minusMillis(300));
        awaitAlarms(id, "BREACH 0");

        assertThat(database.column(
                        "SELECT told_at - at < interval '5 seconds' AND told_at >= at FROM sla_alarm"
                                + " WHERE service_request_id = ? AND step = 'BREACH'",
                        id))
                .containsExactly("t");
    }

    @Test
    void twoSweepersTellEachBreachOnce() {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 60; i++) {
            ids.add(triagedAs("P1", registered(AGENT)));
        }
        var second = new DeadlineSweeper(source, clock, handlers, meters);
        second.start();

        clock.advance(Duration.ofMinutes(31));
        for (var id : ids) {
            awaitAlarms(id, "BREACH 0");
        }

        second.stop();
        for (var id : ids) {
            TopicReader.await("service_request.sla_breached.v1", id);
            assertThat(toldOfContact(id)).hasSize(1);
        }
        assertThat(transactionsOf(ids)).hasSizeLessThan(ids.size() / 4);
    }

    /** What moves the due moment moves the deadline; nothing is told at the former one. */
    @Test
    void aPauseTakesTheDeadlineAway() {
        var id = triagedAs("P1", registered(AGENT));
        var before = deadlineOf(id);
        step(AGENT, id, "sla/pauses", PAUSE).statusCode(200);
        assertThat(before).hasSize(1);
        assertThat(deadlineOf(id)).isEmpty();

        clock.advance(Duration.ofHours(2));
        await().during(Duration.ofMillis(1_500)).until(() -> alarms(id).isEmpty());
        step(AGENT, id, "sla/resumptions", PAUSE).statusCode(200);

        assertThat(deadlineOf(id)).hasSize(1).isNotEqualTo(before);
        assertThat(goal(id, "CONTACT")).containsEntry("state", "RUNNING");
    }

    @Test
    void anotherPriorityMovesTheDeadline() {
        var id = triagedAs("P2", registered(AGENT));
        var before = Instant.parse((String) goal(id, "CLOSE").get("dueAt"));

        step(AGENT, id, "reclassification", "{\"priority\": \"P1\"}").statusCode(200);

        assertThat(Instant.parse((String) goal(id, "CLOSE").get("dueAt")))
                .isEqualTo(before.minus(Duration.ofHours(16)));
        clock.advance(Duration.ofMinutes(23));
        awaitAlarms(id, "WARNING 0");
    }

    /** An exempt promise warns nobody (S1-4.1b). */
    @Test
    void nobodyIsToldOfAnExemptPromise() {
        var id = triagedAs("P1", registered(AGENT));
        step(AGENT, id, "sla/exemptions", """
                        {"goal": "CONTACT", "reason": "CUSTOMER_WISH", "customerInformedAt": "%s"}""".formatted(clock.instant())).statusCode(200);

        clock.advance(Duration.ofMinutes(90));

        await().during(Duration.ofMillis(1_500)).until(() -> alarms(id).isEmpty());
    }

    /** What was over before anybody wrote it down could not be known (ADR 0006); the account says it all the same. */
    @Test
    void nobodyIsToldOfWhatWasOverBeforeItWasRecorded() {
        var noticed = clock.instant().minus(Duration.ofDays(30));
        var id = idOf(register(
                AGENT,
                registration(aPhone(), "WM-7000").replaceFirst("\\{", "{\"reportedAt\": \"" + noticed + "\", ")));
        triagedAs("P1", id);

        assertThat(goal(id, "CONTACT")).containsEntry("state", "BREACHED");
        assertThat(deadlineOf(id)).isEmpty();
        assertThat(alarms(id)).isEmpty();
    }

    /** S2-3.1a, S3.3-D5.3: a request that nobody touches is noticed. */
    @Test
    void anUntouchedRequestIsABreachOfTheFirstResponse() {
        var id = registered(AGENT);

        clock.advance(Duration.ofDays(20));

        var told = TopicReader.await("service_request.sla_breached.v1", id).payload();
        assertThat(told.has("priority")).isFalse();
        await().untilAsserted(() -> assertThat(database.column(
                        "SELECT 1 FROM sla_alarm WHERE service_request_id = ? AND goal = 'FIRST_RESPONSE'"
                                + " AND step = 'ESCALATION'",
                        id))
                .hasSize(3));
    }

    /** A moment before, so that the sweeper meets the moment itself. */
    private void comesTo(Instant moment) {
        clock.set(moment.minusMillis(50));
    }

    private void awaitAlarms(UUID id, String... expected) {
        await().untilAsserted(() -> assertThat(alarms(id)).endsWith(expected));
    }

    private List<String> alarms(UUID id) {
        return database.column(CONTACT, id);
    }

    /** Those in which somebody was told of these requests. */
    private Set<String> transactionsOf(List<UUID> ids) {
        return ids.stream()
                .flatMap(id ->
                        database.column("SELECT xmin::text FROM sla_alarm WHERE service_request_id = ?", id).stream())
                .collect(Collectors.toSet());
    }

    private List<String> deadlineOf(UUID id) {
        return database.column("SELECT due_at FROM deadline WHERE kind = 'sla' AND aggregate_id = ?", id);
    }

    private static List<Told> toldOfContact(UUID id) {
        return TopicReader.eventsOf("aftercare.service-request", id).stream()
                .filter(told -> told.type().contains(".sla_"))
                .filter(told -> told.payload().path("goal").asText().equals("CONTACT"))
                .toList();
    }
}
