package io.aftercare.intake.find.saved;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All saved filters, each seen by its maker and, where it is shared, by the maker's team. */
@ApplicationScoped
class SavedFilters implements PanacheRepositoryBase<SavedFilter, UUID> {
    private final Caller caller;

    SavedFilters(Caller caller) {
        this.caller = caller;
    }

    List<SavedFilter> newest(@Nullable Cursor after, int limit) {
        var where = visible().after("createdAt", after);
        return find(where.newestFirst("createdAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    Optional<SavedFilter> visible(UUID id) {
        var where = visible().and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    Optional<SavedFilter> lockVisible(UUID id) {
        var where = visible().and("id = :id", "id", id);
        return find(where.text(), where.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    long countOfCaller() {
        return count("owner", caller.login());
    }

    /** A login is one person within its partner, or within the company. */
    private Conditions visible() {
        var values = new HashMap<String, Object>();
        values.put("login", caller.login());
        var partner = same("partner", caller.partner(), values);
        var outlet = same("outletCode", caller.outlet(), values);
        return new Conditions().and(partner + " and (owner = :login or (shared and " + outlet + "))", values);
    }

    private static String same(String column, Optional<String> claim, HashMap<String, Object> values) {
        claim.ifPresent(value -> values.put(column, value));
        return claim.isPresent() ? column + " = :" + column : column + " is null";
    }
}
