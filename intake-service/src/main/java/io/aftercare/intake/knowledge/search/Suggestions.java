package io.aftercare.intake.knowledge.search;

import io.aftercare.intake.platform.Terms;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Ranks the published articles for a text. */
@ApplicationScoped
class Suggestions {
    /** Of a longer text only so many terms are looked up; each is one step into the index. */
    private static final int MOST_TERMS = 60;

    /** An article that was never tried stands as one that solved one of five. */
    private static final String RANK = """
            WITH found AS (
                SELECT term.article_id, term.term, term.weight, count(*) OVER (PARTITION BY term.term) AS holders
                FROM knowledge_term term
                WHERE term.term = ANY (?::text[])
            ), scored AS (
                SELECT article_id,
                    array_agg(term ORDER BY weight DESC, term) AS matched,
                    sum(weight * ln(1 + (SELECT count(*) FROM knowledge_article WHERE published_edition IS NOT NULL)
                        / holders::float)) AS text_score
                FROM found
                GROUP BY article_id
                ORDER BY text_score DESC, article_id
                LIMIT 100
            ), helped AS (
                SELECT scored.article_id, count(used.solved) AS tried,
                    count(*) FILTER (WHERE used.solved) AS solved
                FROM scored LEFT JOIN knowledge_use used ON used.article_id = scored.article_id
                GROUP BY scored.article_id
            ), factored AS (
                SELECT scored.*, helped.tried, helped.solved, article.number, article.published_edition,
                    CASE WHEN ?::text = ANY (article.product_codes) THEN 1.5 ELSE 1 END AS product_factor,
                    CASE WHEN ?::text = ANY (article.fault_categories) THEN 1.5 ELSE 1 END AS fault_factor,
                    1 + (helped.solved + 1) / (helped.tried + 5)::float AS experience_factor
                FROM scored
                JOIN helped ON helped.article_id = scored.article_id
                JOIN knowledge_article article ON article.id = scored.article_id
                WHERE (?::boolean OR article.audience = 'STAFF_AND_PARTNERS')
                    AND (?::text IS NULL OR cardinality(article.product_codes) = 0
                        OR ?::text = ANY (article.product_codes))
                    AND (?::text IS NULL OR cardinality(article.fault_categories) = 0
                        OR ?::text = ANY (article.fault_categories))
            )
            SELECT factored.*, text_score * product_factor * fault_factor * experience_factor AS score,
                (SELECT title FROM knowledge_text said
                    WHERE said.article_id = factored.article_id AND said.edition = published_edition
                    ORDER BY said.language <> ?, said.language LIMIT 1) AS title
            FROM factored
            ORDER BY score DESC, article_id
            LIMIT ?""";

    private final DataSource database;
    private final Caller caller;

    Suggestions(DataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** What somebody wants to be helped with. */
    record Question(
            String text,
            @Nullable String productCode,
            @Nullable String faultCategory,
            String language,
            int limit) {}

    List<Suggestion> to(Question question) {
        var terms = Terms.of(question.text()).stream().limit(MOST_TERMS).toArray(String[]::new);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(RANK)) {
            select.setArray(1, connection.createArrayOf("text", terms));
            select.setString(2, question.productCode());
            select.setString(3, question.faultCategory());
            select.setBoolean(4, caller.partner().isEmpty());
            select.setString(5, question.productCode());
            select.setString(6, question.productCode());
            select.setString(7, question.faultCategory());
            select.setString(8, question.faultCategory());
            select.setString(9, question.language());
            select.setInt(10, question.limit());
            try (var rows = select.executeQuery()) {
                var ranked = new ArrayList<Suggestion>();
                while (rows.next()) {
                    ranked.add(suggestion(rows));
                }
                return ranked;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Articles cannot be ranked", e);
        }
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(
                row.getObject("article_id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                List.of((String[]) row.getArray("matched").getArray()),
                row.getDouble("text_score"),
                row.getDouble("product_factor"),
                row.getDouble("fault_factor"),
                row.getDouble("experience_factor"),
                row.getDouble("score"),
                row.getLong("tried"),
                row.getLong("solved"));
    }
}
