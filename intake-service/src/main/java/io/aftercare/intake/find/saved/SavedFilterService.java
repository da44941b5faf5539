package io.aftercare.intake.find.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftercare.intake.find.Filters;
import io.aftercare.intake.find.FindRequests;
import io.aftercare.intake.find.Finder;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequestSummary;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The use cases of saved filters. */
@ApplicationScoped
@Transactional
class SavedFilterService {
    private static final String FIELD = "saved-filter";
    private static final int MOST = 200;

    private final SavedFilters saved;
    private final Finder finder;
    private final Filters filters;
    private final ObjectMapper json;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    SavedFilterService(
            SavedFilters saved,
            Finder finder,
            Filters filters,
            ObjectMapper json,
            Vault vault,
            Caller caller,
            Clock clock) {
        this.saved = saved;
        this.finder = finder;
        this.filters = filters;
        this.json = json;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<SavedFilterView> save(SaveFilter command) {
        if (saved.countOfCaller() >= MOST) {
            throw new ProblemException(409, "too-many-filters", "Nobody keeps more than " + MOST + " filters");
        }
        var filter = new SavedFilter(Ids.next(), caller, clock.instant());
        vault.admitFirst(filter.aggregateId());
        return keep(filter, command);
    }

    Page<SavedFilterView> list(@Nullable Cursor after, int limit) {
        return Page.of(saved.newest(after, limit), limit, SavedFilter::cursor).map(this::view);
    }

    Versioned<SavedFilterView> get(UUID id) {
        var filter = saved.visible(id).orElseThrow(() -> unknown(id));
        return Versioned.of(filter, view(filter));
    }

    Versioned<SavedFilterView> change(UUID id, @Nullable IfMatch ifMatch, SaveFilter command) {
        return keep(own(id, ifMatch), command);
    }

    Versioned<SavedFilterView> remove(UUID id, @Nullable IfMatch ifMatch) {
        var filter = own(id, ifMatch);
        var last = Versioned.of(filter, view(filter));
        vault.erase(id);
        saved.delete(filter);
        return last;
    }

    /** What the caller, not the maker, may see of it. */
    Page<ServiceRequestSummary> found(UUID id, @Nullable Cursor after, int limit) {
        var filter = saved.visible(id).orElseThrow(() -> unknown(id));
        return finder.newest(view(filter).conditions(), after, limit);
    }

    private SavedFilter own(UUID id, @Nullable IfMatch ifMatch) {
        var filter = saved.lockVisible(id).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, filter);
        filter.refuseOthers(caller.login());
        return filter;
    }

    private Versioned<SavedFilterView> keep(SavedFilter filter, SaveFilter command) {
        // Refuses now what no search would take later.
        filters.query(command.conditions(), RequestScope.of(caller));
        filter.keep(command.name(), command.shared(), seal(filter.aggregateId(), command.conditions()));
        try {
            saved.persistAndFlush(filter);
        } catch (ConstraintViolationException e) {
            if ("saved_filter_name".equals(e.getConstraintName())) {
                throw new ProblemException(409, "filter-name-taken", "You have a filter of this name already");
            }
            throw e;
        }
        return Versioned.of(filter, view(filter));
    }

    private byte[] seal(UUID id, FindRequests conditions) {
        try {
            return vault.encrypt(id, FIELD, json.writeValueAsString(conditions));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Conditions cannot be written", e);
        }
    }

    private SavedFilterView view(SavedFilter filter) {
        var conditions = vault.decrypt(filter.aggregateId(), FIELD, filter.filterCipher())
                .orElseThrow(() -> unknown(filter.aggregateId()));
        try {
            return new SavedFilterView(
                    filter.aggregateId(),
                    filter.owner(),
                    filter.name(),
                    filter.shared(),
                    json.readValue(conditions, FindRequests.class),
                    filter.createdAt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept conditions cannot be read", e);
        }
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Saved filter", id);
    }
}
