package io.aftercare.intake.webform;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form on the pages of a network; its id is the key by which pages name it. */
@Entity
public class WebForm extends Aggregate {
    @Id
    private UUID id;

    private String partner;
    private String name;

    @Enumerated(EnumType.STRING)
    private WebFormStatus status;

    private String[] origins;
    private int perHour;
    private int perAddressAndHour;
    private int minimumSeconds;
    private @Nullable String faultCategory;
    private @Nullable String region;
    private @Nullable String timeZone;
    private Instant createdAt;
    private String createdBy;

    /** For Hibernate. */
    protected WebForm() {}

    WebForm(UUID id, String partner, WebFormSettings settings, Instant at, String by) {
        this.id = id;
        this.partner = partner;
        this.status = WebFormStatus.ACTIVE;
        this.createdAt = at;
        this.createdBy = by;
        settle(settings);
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    /** Holds for what is sent from now on, whether the form is enabled or not. */
    void settle(WebFormSettings settings) {
        name = settings.name();
        origins = settings.origins().toArray(String[]::new);
        perHour = settings.perHourOrUsual();
        perAddressAndHour = settings.perAddressAndHourOrUsual();
        minimumSeconds = settings.minimumSecondsOrUsual();
        faultCategory = settings.faultCategory();
        region = settings.region();
        timeZone = settings.timeZone();
    }

    void disable() {
        go(WebFormStatus.DISABLED);
    }

    void enable() {
        go(WebFormStatus.ACTIVE);
    }

    private void go(WebFormStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Web form", id, status, to, status.next());
        }
        status = to;
    }

    /** Whether pages of this origin may use it. */
    public boolean isUsedFrom(String origin) {
        return List.of(origins).contains(origin);
    }

    /** Whether a program must have filled it in, since nobody types so fast. */
    public boolean isTooFast(Duration filling) {
        return filling.compareTo(Duration.ofSeconds(minimumSeconds)) < 0;
    }

    public boolean isActive() {
        return status == WebFormStatus.ACTIVE;
    }

    public String partner() {
        return partner;
    }

    public String name() {
        return name;
    }

    WebFormStatus status() {
        return status;
    }

    List<String> origins() {
        return List.of(origins);
    }

    public int perHour() {
        return perHour;
    }

    public int perAddressAndHour() {
        return perAddressAndHour;
    }

    public int minimumSeconds() {
        return minimumSeconds;
    }

    public Optional<String> faultCategory() {
        return Optional.ofNullable(faultCategory);
    }

    public Optional<String> region() {
        return Optional.ofNullable(region);
    }

    public Optional<String> timeZone() {
        return Optional.ofNullable(timeZone);
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }
}
