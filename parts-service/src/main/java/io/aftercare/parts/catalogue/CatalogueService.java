package io.aftercare.parts.catalogue;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of the catalogue. */
@ApplicationScoped
@Transactional
class CatalogueService {
    private final Parts parts;
    private final Clock clock;

    CatalogueService(Parts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    Part add(AddPart command) {
        parts.numbered(List.of(command.partNumber())).stream().findAny().ifPresent(CatalogueService::refuseSecond);
        var part = new Part(Ids.next(), command.partNumber(), command.name(), command.price(), clock.instant());
        parts.persistAndFlush(part);
        return part;
    }

    Part reprice(UUID id, @Nullable IfMatch ifMatch, Price price) {
        var part = find(id);
        IfMatch.check(ifMatch, part);
        part.reprice(price);
        parts.flush();
        return part;
    }

    Part find(UUID id) {
        return parts.findByIdOptional(id).orElseThrow(() -> new NotFound("Part", id));
    }

    Page<PartView> list(@Nullable String partNumber, @Nullable String words, @Nullable Cursor after, int limit) {
        return Page.of(
                        parts.matching(partNumber, words, after, limit),
                        limit,
                        part -> new Cursor(part.addedAt(), part.aggregateId()))
                .map(PartView::of);
    }

    private static void refuseSecond(Part existing) {
        throw new ProblemException(
                409,
                "part-exists",
                "The part number " + existing.partNumber() + " is in the catalogue already",
                Map.of("partId", existing.aggregateId()));
    }
}
