package io.aftercare.intake.find.saved;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conditions with a name. */
@Entity
class SavedFilter extends Aggregate {
    @Id
    private UUID id;

    private String owner;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private @Nullable String partner;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private @Nullable String outletCode;

    private String name;
    private boolean shared;
    private byte[] filterCipher;
    private Instant createdAt;

    SavedFilter(UUID id, Caller maker, Instant createdAt) {
        this.id = id;
        this.owner = maker.login();
        this.partner = maker.partner().orElse(null);
        this.outletCode = maker.outlet().orElse(null);
        this.createdAt = createdAt;
    }

    /** For Hibernate. */
    protected SavedFilter() {}

    void keep(String newName, boolean forTeam, byte[] conditions) {
        name = newName;
        shared = forTeam;
        filterCipher = conditions;
    }

    /** Only its maker changes a filter. */
    void refuseOthers(String login) {
        if (!owner.equals(login)) {
            throw new ProblemException(403, "filter-of-another", "Only its maker changes a saved filter");
        }
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    String owner() {
        return owner;
    }

    String name() {
        return name;
    }

    boolean shared() {
        return shared;
    }

    byte[] filterCipher() {
        return filterCipher;
    }

    Instant createdAt() {
        return createdAt;
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }
}
