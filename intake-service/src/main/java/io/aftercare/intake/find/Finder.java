package io.aftercare.intake.find;

import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequestSummary;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds requests for a caller, a page at a time. */
@ApplicationScoped
@Transactional
public class Finder {
    private final Filters filters;
    private final DataSource database;
    private final Caller caller;

    Finder(Filters filters, DataSource database, Caller caller) {
        this.filters = filters;
        this.database = database;
        this.caller = caller;
    }

    /** The newest requests within the caller's scope that meet all conditions. */
    public Page<ServiceRequestSummary> newest(FindRequests wanted, @Nullable Cursor after, int limit) {
        var query = filters.query(wanted, RequestScope.of(caller));
        try (var connection = database.getConnection();
                // One more than the limit shows that there is a next page.
                var select = connection.prepareStatement(query.page(after, limit + 1))) {
            query.bind(select);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<ServiceRequestSummary>();
                while (rows.next()) {
                    found.add(FoundRow.summary(rows));
                }
                return Page.of(found, limit, ServiceRequestSummary::cursor);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Requests cannot be searched", e);
        }
    }
}
