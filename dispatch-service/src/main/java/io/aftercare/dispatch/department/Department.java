package io.aftercare.dispatch.department;

import io.aftercare.kit.events.Aggregate;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of an outlet, with who leads it and what it is responsible for. */
@Entity
@Table(name = "department")
class Department extends Aggregate {
    @Id
    private UUID id;

    private String outletCode;

    @Enumerated(EnumType.STRING)
    private DepartmentKind kind;

    private String headLogin;

    @Convert(converter = DutiesColumn.class)
    private List<String> duties;

    private Instant setUpAt;
    private String changedBy;
    private Instant changedAt;

    /** For Hibernate. */
    protected Department() {}

    Department(
            UUID id,
            String outletCode,
            DepartmentKind kind,
            String headLogin,
            List<String> duties,
            String by,
            Instant at) {
        this.id = id;
        this.outletCode = outletCode;
        this.kind = kind;
        this.headLogin = headLogin;
        this.duties = List.copyOf(duties);
        this.setUpAt = at;
        this.changedBy = by;
        this.changedAt = at;
    }

    /** Another head or other duties; what is not named stays. */
    void change(@Nullable String newHead, @Nullable List<String> newDuties, String by, Instant at) {
        headLogin = Objects.requireNonNullElse(newHead, headLogin);
        duties = newDuties == null ? duties : List.copyOf(newDuties);
        changedBy = by;
        changedAt = at;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    String outletCode() {
        return outletCode;
    }

    DepartmentKind kind() {
        return kind;
    }

    String headLogin() {
        return headLogin;
    }

    List<String> duties() {
        return duties;
    }

    Instant setUpAt() {
        return setUpAt;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
