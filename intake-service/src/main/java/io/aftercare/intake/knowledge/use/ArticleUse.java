package io.aftercare.intake.knowledge.use;

import java.time.Instant;
import java.util.UUID;

/** An article that was tried for a request. */
record ArticleUse(UUID articleId, boolean solved, String notedBy, Instant notedAt) {}
