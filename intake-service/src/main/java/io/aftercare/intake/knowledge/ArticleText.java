package io.aftercare.intake.knowledge;

import io.aftercare.intake.knowledge.search.Index.IndexedText;
import io.aftercare.kit.http.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an article says in one language. */
@Embeddable
record ArticleText(
        @NotNull @Pattern(regexp = ArticleText.LANGUAGE) @Schema(examples = "zh-CN")
        String language,

        @NotNull @PlainText(max = 200) String title,

        @NotNull @PlainText(max = 2000, multiline = true) @Schema(description = "How a customer tells it")
        String symptom,

        @NotNull @PlainText(max = 10_000, multiline = true) @Schema(description = "What to do or to say")
        String solution) {
    static final String LANGUAGE = "zh-CN|zh-TW|en";

    IndexedText indexed() {
        return new IndexedText(title, symptom, solution);
    }
}
