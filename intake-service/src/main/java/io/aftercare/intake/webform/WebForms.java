package io.aftercare.intake.webform;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All forms. */
@ApplicationScoped
public class WebForms implements PanacheRepositoryBase<WebForm, UUID> {
    List<WebForm> newest(Optional<String> partner, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("partner = :partner", "partner", partner.orElse(null))
                .after("createdAt", after);
        return find(where.newestFirst("createdAt"), where.values())
                .page(0, limit + 1)
                .list();
    }
}
