package io.aftercare.intake.knowledge;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.kit.http.InvalidField;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What must never be said to a customer (S3.3-C3), found whatever the case and the width of its letters. */
@ApplicationScoped
class ForbiddenPhrases {
    private final List<String> phrases;

    ForbiddenPhrases(IntakeConfig config) {
        this.phrases = List.copyOf(config.forbiddenPhrases());
    }

    /** The phrases that the text contains, as they stand in the list. */
    List<String> in(String text) {
        var plain = plain(text);
        return phrases.stream().filter(phrase -> plain.contains(plain(phrase))).toList();
    }

    void refuse(String field, String text) {
        in(text).stream().findFirst().ifPresent(phrase -> {
            throw new InvalidField(field, "no-forbidden-phrase", "Nobody says to a customer: " + phrase);
        });
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
