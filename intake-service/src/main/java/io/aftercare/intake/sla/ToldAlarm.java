package io.aftercare.intake.sla;

import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.sla.clock.SlaAlarm;
import io.aftercare.intake.sla.clock.SlaRun;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody was told of an alarm. */
@Entity
@Immutable
@Table(name = "sla_alarm")
@SuppressWarnings("UnusedVariable") // The moments are for the eyes of an auditor.
class ToldAlarm {
    /** Which alarm it is; there is one of each. */
    @Embeddable
    record Key(
            UUID serviceRequestId,
            @Enumerated(EnumType.STRING) SlaGoal goal,
            int run,
            @Enumerated(EnumType.STRING) SlaAlarm.Step step,
            int level) {
        static Key of(UUID serviceRequestId, SlaRun run, SlaAlarm alarm) {
            return new Key(serviceRequestId, run.goal(), run.number(), alarm.step(), alarm.level());
        }
    }

    @EmbeddedId
    private Key key;

    private Instant at;
    private Instant toldAt;

    ToldAlarm(Key key, Instant at, Instant toldAt) {
        this.key = key;
        this.at = at;
        this.toldAt = toldAt;
    }

    /** For Hibernate. */
    protected ToldAlarm() {}

    Key key() {
        return key;
    }
}
