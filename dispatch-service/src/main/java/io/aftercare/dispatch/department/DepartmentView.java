package io.aftercare.dispatch.department;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A part of an outlet as the API shows it. */
record DepartmentView(
        UUID id,
        String outletCode,
        DepartmentKind kind,
        String headLogin,
        List<String> duties,
        Instant setUpAt,
        String changedBy,
        Instant changedAt) {
    static DepartmentView of(Department department) {
        return new DepartmentView(
                department.aggregateId(),
                department.outletCode(),
                department.kind(),
                department.headLogin(),
                department.duties(),
                department.setUpAt(),
                department.changedBy(),
                department.changedAt());
    }
}
