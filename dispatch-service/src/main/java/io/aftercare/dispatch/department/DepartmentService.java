package io.aftercare.dispatch.department;

import io.aftercare.dispatch.department.DepartmentSteps.ChangeDepartment;
import io.aftercare.dispatch.department.DepartmentSteps.SetUpDepartment;
import io.aftercare.dispatch.happening.HeadChanged;
import io.aftercare.dispatch.outlet.Outlets;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What is done with departments. */
@ApplicationScoped
@Transactional
class DepartmentService {
    private final Departments departments;
    private final Outlets outlets;
    private final Event<HeadChanged> heads;
    private final Caller caller;
    private final Clock clock;

    DepartmentService(Departments departments, Outlets outlets, Event<HeadChanged> heads, Caller caller, Clock clock) {
        this.departments = departments;
        this.outlets = outlets;
        this.heads = heads;
        this.caller = caller;
        this.clock = clock;
    }

    Department setUp(SetUpDepartment facts) {
        var code = facts.outletCode();
        var mine = caller.outlet().map(code::equals).orElse(true);
        if (!mine || outlets.byCode(code).isEmpty()) {
            throw new InvalidField("outletCode", "known-outlet", "There is no such outlet");
        }
        if (facts.kind() != DepartmentKind.STATION && !departments.hasStationHead(code)) {
            throw new ProblemException(
                    409,
                    "station-without-head",
                    "A station has a head before it has departments",
                    Map.of("clause", "S0-2.2a"));
        }
        var department = new Department(
                Ids.next(), code, facts.kind(), facts.headLogin(), facts.duties(), caller.login(), clock.instant());
        try {
            departments.persistAndFlush(department);
        } catch (ConstraintViolationException _) {
            throw new ProblemException(
                    409, "department-exists", "Outlet %s has its %s already".formatted(code, facts.kind()));
        }
        return department;
    }

    Department change(UUID id, @Nullable IfMatch ifMatch, ChangeDepartment facts) {
        var department =
                departments.oneToChange(departments.visible().is("id", id)).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, department);
        if (facts.headLogin() == null && facts.duties() == null) {
            throw new InvalidField("headLogin", "anything-named", "A change names at least one fact");
        }
        var at = Occurred.at(null, department.changedAt(), clock);
        department.change(facts.headLogin(), facts.duties(), caller.login(), at);
        departments.flush();
        heads.fire(new HeadChanged(department.outletCode(), department.kind().name(), department.headLogin()));
        return department;
    }

    Department one(UUID id) {
        return departments.one(departments.visible().is("id", id)).orElseThrow(() -> unknown(id));
    }

    Page<DepartmentView> list(@Nullable String outletCode, int limit, @Nullable Cursor after) {
        var filter = departments.visible().is("outletCode", outletCode).after("setUpAt", after);
        return Page.of(
                        departments.newestFirst(filter, limit + 1),
                        limit,
                        department -> new Cursor(department.setUpAt(), department.aggregateId()))
                .map(DepartmentView::of);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Department", id);
    }
}
