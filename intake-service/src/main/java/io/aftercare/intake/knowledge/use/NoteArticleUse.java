package io.aftercare.intake.knowledge.use;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which article was tried, and whether it solved the matter. */
record NoteArticleUse(@NotNull UUID articleId, @NotNull Boolean solved) {}
