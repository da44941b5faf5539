package io.aftercare.intake.contactlog;

import io.aftercare.kit.http.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That nobody has spoken with a customer for too long, told to whose request it was then. */
@Entity
@Immutable
class SilenceReminder {
    @Id
    private UUID id;

    private UUID serviceRequestId;
    private @Nullable String owner;
    private @Nullable String outletCode;
    private Instant silentSince;
    private Instant remindedAt;

    /** For Hibernate; rows are made by {@link SilenceWatch}. */
    protected SilenceReminder() {}

    Cursor cursor() {
        return new Cursor(remindedAt, id);
    }

    SilenceReminderView view() {
        return new SilenceReminderView(id, serviceRequestId, owner, outletCode, silentSince, remindedAt);
    }
}
