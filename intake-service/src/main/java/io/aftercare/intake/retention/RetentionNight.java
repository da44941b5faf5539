package io.aftercare.intake.retention;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.kit.time.DeadlineHandler;
import io.aftercare.kit.time.Deadlines;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** Begins a run every night, on one replica; the deadline of the first night is made with the tables. */
@Singleton
class RetentionNight implements DeadlineHandler {
    private final RetentionService retention;
    private final Deadlines deadlines;
    private final ZoneId zone;
    private final LocalTime beginsAt;
    private final Clock clock;

    RetentionNight(RetentionService retention, Deadlines deadlines, IntakeConfig config, Clock clock) {
        this.retention = retention;
        this.deadlines = deadlines;
        this.zone = ZoneId.of(config.timeZone());
        this.beginsAt = LocalTime.parse(config.retention().beginsAt());
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "retention-night";
    }

    @Override
    public void onDue(UUID id, Instant dueAt) {
        retention.beginNightly();
        deadlines.set(kind(), id, nextAfter(clock.instant(), zone, beginsAt));
    }

    /** The next beginning after a moment; at a change of the clocks the moment that exists. */
    static Instant nextAfter(Instant now, ZoneId zone, LocalTime beginsAt) {
        var today = now.atZone(zone).toLocalDate();
        var tonight = today.atTime(beginsAt).atZone(zone).toInstant();
        return tonight.isAfter(now)
                ? tonight
                : today.plusDays(1).atTime(beginsAt).atZone(zone).toInstant();
    }
}
