package io.aftercare.intake.knowledge;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** 409: somebody else than the author reviews. */
final class AuthorCannotReview extends ProblemException {
    AuthorCannotReview(String author) {
        super(409, "author-cannot-review", "Somebody else than the author reviews it", Map.of("author", author));
    }
}
