package io.aftercare.intake.knowledge;

import static io.aftercare.intake.knowledge.AnArticle.anArticle;
import static io.aftercare.intake.knowledge.ArticleStatus.DRAFTED;
import static io.aftercare.intake.knowledge.ArticleStatus.PUBLISHED;
import static io.aftercare.intake.knowledge.ArticleStatus.RETIRED;
import static io.aftercare.intake.knowledge.ArticleStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every step, reached by living. */
class ArticleStatusTest {
    private enum Step {
        REVISE(EnumSet.complementOf(EnumSet.of(SUBMITTED)), DRAFTED, AnArticle::revised),
        SUBMIT(EnumSet.of(DRAFTED), SUBMITTED, AnArticle::submitted),
        PUBLISH(EnumSet.of(SUBMITTED), PUBLISHED, AnArticle::published),
        REJECT(EnumSet.of(SUBMITTED), DRAFTED, AnArticle::rejected),
        RETIRE(EnumSet.of(DRAFTED, PUBLISHED), RETIRED, AnArticle::retired);

        private final Set<ArticleStatus> from;
        private final ArticleStatus to;
        private final Consumer<AnArticle> taken;

        Step(Set<ArticleStatus> from, ArticleStatus to, Consumer<AnArticle> taken) {
            this.from = from;
            this.to = to;
            this.taken = taken;
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyStatusAndStep")
    void aStepLeadsOnOrIsRefused(ArticleStatus from, Step step) {
        var article = livingIn(from);

        if (step.from.contains(from)) {
            step.taken.accept(article);
            assertThat(article.alive().status()).isEqualTo(step.to);
        } else {
            assertThatThrownBy(() -> step.taken.accept(article)).isInstanceOf(IllegalTransition.class);
            assertThat(article.alive().status()).isEqualTo(from);
        }
    }

    @Test
    void nobodyReviewsTheOwnArticle() {
        var article = livingIn(SUBMITTED).alive();

        assertThatThrownBy(() -> article.reject("agent-01", article.lastStepAt()))
                .isInstanceOf(AuthorCannotReview.class);
    }

    @Test
    void theDiagramShowsExactlyTheseSteps() {
        StatusDiagram.check(Path.of("docs/article-status.mmd"), ArticleStatus.class);
    }

    static Stream<Arguments> everyStatusAndStep() {
        return Stream.of(ArticleStatus.values())
                .flatMap(status -> Arrays.stream(Step.values()).map(step -> Arguments.of(status, step)));
    }

    private static AnArticle livingIn(ArticleStatus status) {
        return switch (status) {
            case DRAFTED -> anArticle();
            case SUBMITTED -> livingIn(DRAFTED).submitted();
            case PUBLISHED -> livingIn(SUBMITTED).published();
            case RETIRED -> livingIn(PUBLISHED).retired();
        };
    }
}
