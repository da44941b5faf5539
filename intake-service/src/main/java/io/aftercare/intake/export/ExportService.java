package io.aftercare.intake.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftercare.intake.find.Filters;
import io.aftercare.intake.find.FindRequests;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people ask of exports. */
@ApplicationScoped
@Transactional
class ExportService {
    static final String FILTER = "export-filter";
    private static final int AT_ONCE = 5;

    private final Exports exports;
    private final Filters filters;
    private final ObjectMapper json;
    private final Vault vault;
    private final Caller caller;

    ExportService(Exports exports, Filters filters, ObjectMapper json, Vault vault, Caller caller) {
        this.exports = exports;
        this.filters = filters;
        this.json = json;
        this.vault = vault;
        this.caller = caller;
    }

    ExportView request(RequestExport command) {
        var conditions = command.conditions() == null ? FindRequests.ALL : command.conditions();
        var scope = RequestScope.of(caller);
        // Refuses now what the job could not do later.
        filters.query(conditions, scope);
        if (exports.open() >= AT_ONCE) {
            throw new ProblemException(
                    409, "too-many-exports", "You have " + AT_ONCE + " exports under way; wait for one of them");
        }
        var id = Ids.next();
        vault.admitFirst(id);
        exports.add(id, command.format(), seal(id, conditions), scope);
        return get(id);
    }

    Page<ExportView> list(@Nullable Cursor after, int limit) {
        return Page.of(exports.newest(after, limit), limit, ExportJob::cursor).map(ExportView::of);
    }

    ExportView get(UUID id) {
        return ExportView.of(job(id));
    }

    /** The export, if its file is there. */
    ExportJob ready(UUID id) {
        var job = job(id);
        return switch (job.status()) {
            case DONE -> job;
            case QUEUED, RUNNING, FAILED ->
                throw new ProblemException(
                        409,
                        "export-not-ready",
                        "The file of this export is not there",
                        Map.of("exportStatus", job.status().name()));
            case EXPIRED -> throw new ProblemException(410, "export-expired", "The file of this export is gone");
        };
    }

    private ExportJob job(UUID id) {
        return exports.of(id).orElseThrow(() -> new NotFound("Export", id));
    }

    private byte[] seal(UUID id, FindRequests conditions) {
        try {
            return vault.encrypt(id, FILTER, json.writeValueAsString(conditions));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Conditions cannot be written", e);
        }
    }
}
