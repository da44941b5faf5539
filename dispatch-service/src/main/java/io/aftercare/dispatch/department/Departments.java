package io.aftercare.dispatch.department;

import io.aftercare.dispatch.listing.Filter;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All departments. */
@ApplicationScoped
public class Departments implements PanacheRepositoryBase<Department, UUID> {
    private final Caller caller;

    Departments(Caller caller) {
        this.caller = caller;
    }

    /** Staff of an outlet see its departments; everybody else on the staff sees all. */
    Filter visible() {
        return new Filter().is("outletCode", caller.outlet().orElse(null));
    }

    boolean hasStationHead(String outletCode) {
        return count("outletCode = ?1 and kind = ?2", outletCode, DepartmentKind.STATION) > 0;
    }

    /** Who leads it; empty when there is no such department. */
    public Optional<String> headOf(String outletCode, DepartmentKind kind) {
        return find("outletCode = ?1 and kind = ?2", outletCode, kind)
                .firstResultOptional()
                .map(Department::headLogin);
    }

    Optional<Department> one(Filter filter) {
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    Optional<Department> oneToChange(Filter filter) {
        return find(filter.conditions(), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Department> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("setUpAt"), filter.values())
                .page(0, count)
                .list();
    }
}
