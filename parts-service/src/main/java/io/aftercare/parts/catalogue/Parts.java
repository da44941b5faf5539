package io.aftercare.parts.catalogue;

import io.aftercare.kit.http.Cursor;
import io.aftercare.parts.platform.Criteria;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All parts of the catalogue. */
@ApplicationScoped
class Parts implements PanacheRepositoryBase<Part, UUID> {
    List<Part> numbered(Collection<String> partNumbers) {
        return list("partNumber in ?1", partNumbers);
    }

    /** Newest first; {@code words} is looked for anywhere in the number or the name, in any case. */
    List<Part> matching(@Nullable String partNumber, @Nullable String words, @Nullable Cursor after, int limit) {
        return new Criteria("addedAt")
                .and("partNumber = :partNumber", "partNumber", partNumber)
                .and(
                        "(locate(:words, lower(name)) > 0 or locate(:words, lower(partNumber)) > 0)",
                        "words",
                        words == null ? null : words.toLowerCase(Locale.ROOT))
                .page(this, after, limit);
    }
}
