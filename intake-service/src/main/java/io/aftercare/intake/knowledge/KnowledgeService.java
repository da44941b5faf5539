package io.aftercare.intake.knowledge;

import io.aftercare.intake.knowledge.search.Index;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done with articles. */
@ApplicationScoped
@Transactional
class KnowledgeService {
    private final Articles articles;
    private final Index index;
    private final ForbiddenPhrases forbidden;
    private final Caller caller;
    private final Clock clock;

    KnowledgeService(Articles articles, Index index, ForbiddenPhrases forbidden, Caller caller, Clock clock) {
        this.articles = articles;
        this.index = index;
        this.forbidden = forbidden;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<ArticleView> draft(WriteArticle command) {
        var texts = command.checkedTexts(forbidden);
        var at = clock.instant();
        var article = Article.draft(Ids.next(), articles.nextNumber(), command.subject(), caller.login(), at);
        articles.persist(article);
        articles.add(
                new Edition(new Edition.Key(article.aggregateId(), 1), command.subject(), caller.login(), at, texts));
        return shown(article);
    }

    Versioned<ArticleView> revise(UUID id, @Nullable IfMatch ifMatch, WriteArticle command) {
        return change(id, ifMatch, (article, at) -> {
            if (article.revise(command.subject(), caller.login(), at)) {
                articles.add(new Edition(
                        new Edition.Key(id, article.edition()),
                        command.subject(),
                        caller.login(),
                        at,
                        command.checkedTexts(forbidden)));
            } else {
                newest(article).rewrite(command.subject(), caller.login(), at, command.checkedTexts(forbidden));
            }
        });
    }

    Versioned<ArticleView> submit(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, Article::submit);
    }

    Versioned<ArticleView> publish(UUID id, @Nullable IfMatch ifMatch, @Nullable String note) {
        return change(id, ifMatch, (article, at) -> {
            var edition = newest(article);
            article.publish(edition.subject(), caller.login(), at);
            edition.reviewed(caller.login(), at, note);
            index.replace(id, edition.texts().stream().map(ArticleText::indexed).toList());
        });
    }

    Versioned<ArticleView> reject(UUID id, @Nullable IfMatch ifMatch, String note) {
        return change(id, ifMatch, (article, at) -> {
            article.reject(caller.login(), at);
            newest(article).reviewed(caller.login(), at, note);
        });
    }

    Versioned<ArticleView> retire(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, (article, at) -> {
            article.retire(at);
            index.replace(id, List.of());
        });
    }

    Versioned<ArticleView> get(UUID id) {
        return shown(one(id));
    }

    /** From the newest to the first; partners see only the one that is published. */
    Page<ArticleView.EditionView> editions(UUID id) {
        var article = one(id);
        var seen = caller.partner().isEmpty()
                ? articles.editions(id).stream()
                : Stream.of(articles.edition(id, article.publishedEdition().orElseThrow()));
        return new Page<>(seen.map(ArticleView.EditionView::of).toList(), null);
    }

    Page<ArticleView> newest(Articles.Filter filter, @Nullable Cursor after, int limit) {
        return Page.of(
                        articles.newest(filter, caller, after, limit),
                        limit,
                        article -> new Cursor(article.createdAt(), article.aggregateId()))
                .map(this::view);
    }

    /** The forbidden phrases in a text. */
    List<String> forbiddenIn(String text) {
        return forbidden.in(text);
    }

    private Versioned<ArticleView> change(UUID id, @Nullable IfMatch ifMatch, BiConsumer<Article, Instant> step) {
        var article = articles.lock(id).orElseThrow(() -> new NotFound("Article", id));
        IfMatch.check(ifMatch, article);
        step.accept(article, Occurred.at(null, article.lastStepAt(), clock));
        return shown(article);
    }

    private Article one(UUID id) {
        return articles.inScope(id, caller).orElseThrow(() -> new NotFound("Article", id));
    }

    private Edition newest(Article article) {
        return articles.edition(article.aggregateId(), article.edition());
    }

    private Versioned<ArticleView> shown(Article article) {
        articles.flush();
        return Versioned.of(article, view(article));
    }

    private ArticleView view(Article article) {
        var edition = caller.partner().isEmpty()
                ? article.edition()
                : article.publishedEdition().orElseThrow();
        return ArticleView.of(article, articles.edition(article.aggregateId(), edition));
    }
}
