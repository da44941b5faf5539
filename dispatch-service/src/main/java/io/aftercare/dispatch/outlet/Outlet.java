package io.aftercare.dispatch.outlet;

import io.aftercare.dispatch.assignment.ContractScope;
import io.aftercare.dispatch.assignment.Hold;
import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Station;
import io.aftercare.dispatch.outlet.OutletEvent.OutletChanged;
import io.aftercare.dispatch.outlet.OutletEvent.OutletOpened;
import io.aftercare.dispatch.outlet.OutletEvent.OutletReactivated;
import io.aftercare.dispatch.outlet.OutletEvent.OutletSuspended;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.time.WeeklyHours;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service station or partner outlet. */
@Entity
@Table(name = "outlet")
public class Outlet extends Aggregate {
    @Id
    private UUID id;

    private String code;

    private String name;

    private double latitude;

    private double longitude;

    private String timeZone;

    private int radiusKm;

    @Convert(converter = WeeklyHoursColumn.class)
    private WeeklyHours workingHours;

    @Enumerated(EnumType.STRING)
    private OutletStatus status;

    private boolean suspendedByHand;

    @Enumerated(EnumType.STRING)
    private @Nullable Hold heldBecause;

    @Convert(converter = ContractColumn.class)
    private @Nullable ContractScope contract;

    private Instant openedAt;

    private Instant changedAt;

    /** For Hibernate. */
    protected Outlet() {}

    private Outlet(UUID id, OpenOutlet opening, Instant at) {
        this.id = id;
        this.code = opening.code();
        this.name = opening.name();
        this.latitude = opening.latitude();
        this.longitude = opening.longitude();
        this.timeZone = opening.timeZone();
        this.radiusKm = opening.radiusKm();
        this.workingHours = opening.workingHours();
        this.status = OutletStatus.ACTIVE;
        this.openedAt = at;
        this.changedAt = at;
    }

    static Outlet open(UUID id, OpenOutlet opening, Instant at) {
        var outlet = new Outlet(id, opening, at);
        outlet.raise(new OutletOpened(
                id,
                at,
                outlet.code,
                outlet.name,
                outlet.latitude,
                outlet.longitude,
                outlet.timeZone,
                outlet.workingHours));
        return outlet;
    }

    /** Changes what is named; naming what is so already tells nobody. */
    void change(ChangeOutlet facts, Instant at) {
        var before = told(at);
        var stationBefore = station();
        name = Objects.requireNonNullElse(facts.name(), name);
        latitude = Objects.requireNonNullElse(facts.latitude(), latitude);
        longitude = Objects.requireNonNullElse(facts.longitude(), longitude);
        radiusKm = Objects.requireNonNullElse(facts.radiusKm(), radiusKm);
        workingHours = Objects.requireNonNullElse(facts.workingHours(), workingHours);
        if (!told(at).equals(before) || !station().equals(stationBefore)) {
            changedAt = at;
            raise(told(at));
        }
    }

    private OutletChanged told(Instant at) {
        return new OutletChanged(id, at, code, name, latitude, longitude, timeZone, workingHours);
    }

    /** No new work; suspending what was suspended by hand already is illegal. */
    void suspend(Instant at) {
        if (suspendedByHand) {
            throw new IllegalTransition("Outlet", id, status, OutletStatus.SUSPENDED, status.next());
        }
        suspendedByHand = true;
        if (status == OutletStatus.SUSPENDED) {
            changedAt = at; // Everybody has heard of it when its membership held it.
        } else {
            go(OutletStatus.SUSPENDED, new OutletSuspended(id, at, code));
        }
    }

    /** Ends a suspension by hand; what its membership keeps from it only its membership gives back. */
    void reactivate(Instant at) {
        if (heldBecause != null) {
            throw held(code, heldBecause);
        }
        suspendedByHand = false;
        go(OutletStatus.ACTIVE, new OutletReactivated(id, at, code));
    }

    /** 409: its membership keeps work from it, which nobody overrides by hand. */
    public static ProblemException held(String code, Hold hold) {
        return new ProblemException(
                409,
                "outlet-held",
                "Outlet %s may be given work when %s".formatted(code, hold.remedy()),
                Map.of("heldBecause", hold.name()));
    }

    /** What its membership of the network says about it; the same again tells nobody. */
    void workBy(ContractScope terms, @Nullable Hold hold, Instant at) {
        contract = terms;
        heldBecause = hold;
        if (hold != null && status == OutletStatus.ACTIVE) {
            go(OutletStatus.SUSPENDED, new OutletSuspended(id, at, code));
        } else if (hold == null && status == OutletStatus.SUSPENDED && !suspendedByHand) {
            go(OutletStatus.ACTIVE, new OutletReactivated(id, at, code));
        }
    }

    private void go(OutletStatus to, OutletEvent event) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Outlet", id, status, to, status.next());
        }
        status = to;
        changedAt = event.at();
        raise(event);
    }

    /** What the assignment needs to know of it. */
    public Station station() {
        return new Station(
                code, new Place(latitude, longitude), radiusKm, status == OutletStatus.ACTIVE, heldBecause, contract);
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    public String code() {
        return code;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public WeeklyHours workingHours() {
        return workingHours;
    }

    String name() {
        return name;
    }

    double latitude() {
        return latitude;
    }

    double longitude() {
        return longitude;
    }

    String timeZone() {
        return timeZone;
    }

    int radiusKm() {
        return radiusKm;
    }

    @Nullable Hold heldBecause() {
        return heldBecause;
    }

    OutletStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
