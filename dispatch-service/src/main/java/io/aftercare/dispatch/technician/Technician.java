package io.aftercare.dispatch.technician;

import io.aftercare.dispatch.assignment.OutsideStaff;
import io.aftercare.dispatch.assignment.Passes;
import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.outlet.WeeklyHoursColumn;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.time.WeeklyHours;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Somebody who goes out to customers. */
@Entity
@Table(name = "technician")
public class Technician extends Aggregate {
    @Id
    private UUID id;

    private String login;

    private byte[] displayName;

    private String outletCode;

    @Convert(converter = SkillsColumn.class)
    private Set<String> skills;

    private double latitude;

    private double longitude;

    private int radiusKm;

    private int maxOpenVisits;

    @Convert(converter = WeeklyHoursColumn.class)
    private WeeklyHours workingHours;

    private boolean active = true;

    @Enumerated(EnumType.STRING)
    private @Nullable OutsideStaff outside;

    private @Nullable LocalDate safetyPassUntil;

    @Convert(converter = SkillsColumn.class)
    private Set<String> languages = Set.of();

    private Instant registeredAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "technician_absence", joinColumns = @JoinColumn(name = "technician_id"))
    private Set<Leave> leaves = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "technician_certificate", joinColumns = @JoinColumn(name = "technician_id"))
    @BatchSize(size = 1_000)
    private Set<Certificate> certificates = new HashSet<>();

    /** For Hibernate. */
    protected Technician() {}

    Technician(UUID id, RegisterTechnician facts, byte[] displayName, WeeklyHours workingHours, Instant at) {
        this.id = id;
        this.login = facts.login();
        this.displayName = displayName.clone();
        this.outletCode = facts.outletCode();
        this.skills = Set.copyOf(facts.skills());
        this.latitude = facts.latitude();
        this.longitude = facts.longitude();
        this.radiusKm = facts.radiusKm();
        this.maxOpenVisits = facts.maxOpenVisitsOrDefault();
        this.workingHours = workingHours;
        this.outside = facts.outside();
        this.registeredAt = at;
    }

    /** Noting the same leave again changes nothing. */
    void takeLeave(Leave leave) {
        leaves.add(leave);
    }

    /** A time of absence that was noted will not be one. */
    void cancelLeave(Instant from, Instant until) {
        if (!leaves.removeIf(leave -> leave.from().equals(from) && leave.until().equals(until))) {
            throw new InvalidField("from", "known-absence", "There is no absence of this time");
        }
    }

    boolean isOnLeave(Instant from, Instant until) {
        return leaves.stream()
                .anyMatch(leave -> leave.from().equals(from) && leave.until().equals(until));
    }

    /** There is one certificate for a skill: the one that was shown last. */
    void show(Certificate certificate) {
        certificates.removeIf(other -> other.skill().equals(certificate.skill()));
        certificates.add(certificate);
    }

    void showSafetyPass(LocalDate validUntil) {
        safetyPassUntil = validUntil;
    }

    /** Changes what is named, but for the name, which is kept encrypted. */
    void change(ChangeTechnician facts) {
        outletCode = Objects.requireNonNullElse(facts.outletCode(), outletCode);
        skills = facts.skills() == null ? skills : Set.copyOf(facts.skills());
        latitude = Objects.requireNonNullElse(facts.latitude(), latitude);
        longitude = Objects.requireNonNullElse(facts.longitude(), longitude);
        radiusKm = Objects.requireNonNullElse(facts.radiusKm(), radiusKm);
        maxOpenVisits = Objects.requireNonNullElse(facts.maxOpenVisits(), maxOpenVisits);
        workingHours = Objects.requireNonNullElse(facts.workingHours(), workingHours);
        active = Objects.requireNonNullElse(facts.active(), active);
        languages = facts.languages() == null ? languages : Set.copyOf(facts.languages());
    }

    void rename(byte[] newDisplayName) {
        displayName = newDisplayName.clone();
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    public String login() {
        return login;
    }

    public String outletCode() {
        return outletCode;
    }

    byte[] displayName() {
        return displayName.clone();
    }

    Set<String> skills() {
        return skills;
    }

    Place base() {
        return new Place(latitude, longitude);
    }

    int radiusKm() {
        return radiusKm;
    }

    int maxOpenVisits() {
        return maxOpenVisits;
    }

    WeeklyHours workingHours() {
        return workingHours;
    }

    boolean isActive() {
        return active;
    }

    public @Nullable OutsideStaff outside() {
        return outside;
    }

    public @Nullable LocalDate safetyPassUntil() {
        return safetyPassUntil;
    }

    Set<String> languages() {
        return languages;
    }

    List<Certificate> certificates() {
        return certificates.stream()
                .sorted(Comparator.comparing(Certificate::skill))
                .toList();
    }

    /** What the assignment needs to know of the papers. */
    Passes passes() {
        return new Passes(
                safetyPassUntil,
                certificates.stream().collect(Collectors.toMap(Certificate::skill, Certificate::validUntil)));
    }

    Instant registeredAt() {
        return registeredAt;
    }

    List<Leave> leaves() {
        return leaves.stream().sorted(Comparator.comparing(Leave::from)).toList();
    }
}
