package io.aftercare.intake.knowledge;

import io.aftercare.intake.asset.Product;
import io.aftercare.kit.http.InvalidField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A whole article, as it is to be: for a new one and for a revision. */
record WriteArticle(
        @NotNull Subject.Kind kind,
        @NotNull Subject.Audience audience,

        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 64) @Schema(examples = "heating")
        String category,

        @Size(max = 50) @Schema(description = "For which products it holds; for all without it") @Nullable List<@NotNull @Pattern(regexp = Product.CODE) String> productCodes,

        @Size(max = 50) @Schema(description = "For which faults it holds; for all without it") @Nullable List<@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 64) String> faultCategories,

        @NotEmpty @Size(max = 3) @Schema(description = "One text for each language")
        List<@NotNull @Valid ArticleText> texts) {

    Subject subject() {
        return new Subject(kind, audience, category, array(productCodes), array(faultCategories));
    }

    /** One text for each language, none of which says what must not be said. */
    List<ArticleText> checkedTexts(ForbiddenPhrases forbidden) {
        if (texts.stream().map(ArticleText::language).distinct().count() < texts.size()) {
            throw new InvalidField("texts", "one-per-language", "There are two texts in one language");
        }
        for (var i = 0; i < texts.size(); i++) {
            forbidden.refuse("texts[" + i + "].solution", texts.get(i).solution());
        }
        return texts;
    }

    private static String[] array(@Nullable List<String> codes) {
        return Objects.requireNonNullElse(codes, List.<String>of()).stream()
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
