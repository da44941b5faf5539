package io.aftercare.intake.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as the API shows it, in one of its editions. */
record ArticleView(
        UUID id,
        String number,
        ArticleStatus status,
        Subject.Kind kind,
        Subject.Audience audience,
        String category,
        List<String> productCodes,
        List<String> faultCategories,

        @Schema(description = "The edition that readers follow; missing while there is none") @Nullable Integer publishedEdition,

        EditionView edition) {

    /** What it said at one time. */
    @Schema(name = "ArticleEdition")
    record EditionView(
            int number,
            String author,
            Instant writtenAt,
            @Nullable String reviewer,
            @Nullable Instant reviewedAt,
            @Nullable String reviewNote,
            List<ArticleText> texts) {
        static EditionView of(Edition edition) {
            return new EditionView(
                    edition.number(),
                    edition.author(),
                    edition.writtenAt(),
                    edition.reviewer(),
                    edition.reviewedAt(),
                    edition.reviewNote(),
                    edition.texts());
        }
    }

    static ArticleView of(Article article, Edition edition) {
        var subject = edition.subject();
        return new ArticleView(
                article.aggregateId(),
                article.number(),
                article.status(),
                subject.kind(),
                subject.audience(),
                subject.category(),
                List.of(subject.productCodes()),
                List.of(subject.faultCategories()),
                article.publishedEdition().orElse(null),
                EditionView.of(edition));
    }
}
