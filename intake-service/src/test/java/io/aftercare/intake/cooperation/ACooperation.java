package io.aftercare.intake.cooperation;

import io.aftercare.intake.cooperation.Cooperation.Parties;
import io.aftercare.intake.cooperation.Dispute.Adjudication;
import io.aftercare.intake.cooperation.Dispute.Complaint;
import io.aftercare.intake.cooperation.Dispute.Decision;
import io.aftercare.intake.cooperation.Dispute.Moment;
import io.aftercare.intake.cooperation.Dispute.Opinion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A cooperation that lives: each method takes the real step, a minute after the one before. */
final class ACooperation {
    static final Instant ASKED_AT = Instant.parse("2026-11-21T08:00:00Z");
    static final Instant DUE_AT = ASKED_AT.plus(Duration.ofHours(2));
    static final Instant OWED_AT = ASKED_AT.plus(Duration.ofHours(6));
    static final Duration ACKNOWLEDGEMENT = Duration.ofHours(24);
    private static final UUID ID = UUID.fromString("01993f5e-7c00-7a10-8000-0000000000d1");
    private static final UUID REQUEST = UUID.fromString("01993f5e-7c00-7a10-8000-000000000001");
    private static final byte[] SEALED = {1};

    private final Cooperation cooperation = Cooperation.ask(
            ID,
            REQUEST,
            new Parties(Department.CUSTOMER_SERVICE, Department.PARTS),
            SEALED,
            new Moment("agent-01", ASKED_AT),
            DUE_AT);
    private Instant now = ASKED_AT;

    static ACooperation aCooperation() {
        return new ACooperation();
    }

    ACooperation addressedTo(List<String> logins, Duration patience) {
        cooperation.addressTo(logins, ASKED_AT.plus(patience));
        return this;
    }

    ACooperation accepted() {
        cooperation.accept(by("parts-01"));
        return this;
    }

    ACooperation refused() {
        cooperation.refuse(SEALED, by("parts-01"));
        return this;
    }

    ACooperation answered() {
        cooperation.answer(SEALED, by("parts-01"));
        return this;
    }

    ACooperation withdrawn() {
        cooperation.withdraw(by("agent-01"));
        return this;
    }

    ACooperation complained(String login) {
        var made = by(login);
        cooperation.complain(Complaint.of(SEALED, null, made, made.at().plus(ACKNOWLEDGEMENT)), "agent-01");
        return this;
    }

    ACooperation acknowledged() {
        cooperation.acknowledge(by("manager-01"));
        return this;
    }

    ACooperation deadlocked() {
        cooperation.deadlock(by("agent-01"));
        return this;
    }

    ACooperation opined() {
        var given = by("agent-01");
        cooperation.opine(new Opinion(SEALED, Department.CUSTOMER_SERVICE, given.by(), given.at()));
        return this;
    }

    ACooperation bound() {
        cooperation.adjudicate(decided(Decision.OWED), OWED_AT);
        return this;
    }

    ACooperation released() {
        cooperation.adjudicate(decided(Decision.NOT_OWED), null);
        return this;
    }

    ACooperation at(Instant moment) {
        now = moment;
        return this;
    }

    Cooperation alive() {
        return cooperation;
    }

    private Adjudication decided(Decision decision) {
        var moment = by("quality-01");
        return new Adjudication(decision, SEALED, moment.by(), moment.at());
    }

    private Moment by(String login) {
        now = now.plusSeconds(60);
        return new Moment(login, now);
    }
}
