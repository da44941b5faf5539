package io.aftercare.intake.knowledge.search;

import io.aftercare.intake.platform.Terms;
import io.aftercare.kit.sql.DeferredWrites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The terms of all published articles. */
@ApplicationScoped
public class Index {
    private static final int OF_TITLE = 3;
    private static final int OF_SYMPTOM = 2;
    private static final int OF_SOLUTION = 1;

    private final EntityManager database;
    private final DeferredWrites writes;

    Index(EntityManager database, DeferredWrites writes) {
        this.database = database;
        this.writes = writes;
    }

    /** What an article says in one language. */
    public record IndexedText(String title, String symptom, String solution) {}

    /** From now on the article is found by these texts only; by none when there are none. */
    public void replace(UUID articleId, List<IndexedText> texts) {
        database.createNativeQuery("DELETE FROM knowledge_term WHERE article_id = ?")
                .setParameter(1, articleId)
                .executeUpdate();
        var weights = weights(texts);
        writes.add(
                "INSERT INTO knowledge_term (article_id, term, weight) SELECT ?, unnest(?::text[]), unnest(?::int[])",
                articleId,
                weights.keySet().toArray(String[]::new),
                weights.values().toArray(Integer[]::new));
    }

    private static Map<String, Integer> weights(List<IndexedText> texts) {
        var weights = new HashMap<String, Integer>();
        for (var text : texts) {
            Terms.of(text.solution()).forEach(term -> weights.merge(term, OF_SOLUTION, Math::max));
            Terms.of(text.symptom()).forEach(term -> weights.merge(term, OF_SYMPTOM, Math::max));
            Terms.of(text.title()).forEach(term -> weights.merge(term, OF_TITLE, Math::max));
        }
        return weights;
    }
}
