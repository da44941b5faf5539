package io.aftercare.intake.mail;

import static io.aftercare.intake.mail.ConversationStatus.ANSWERED;
import static io.aftercare.intake.mail.ConversationStatus.DISMISSED;
import static io.aftercare.intake.mail.ConversationStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.intake.mail.mime.Automatic;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every step, reached by living. */
class ConversationStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private enum Step {
        RECEIVE(OPEN, OPEN, OPEN, conversation -> conversation.receive(null, false, NOW)),
        RECEIVE_NOTE(
                OPEN, ANSWERED, DISMISSED, conversation -> conversation.receive(Automatic.AUTO_REPLIED, false, NOW)),
        RECEIVE_REPORT(OPEN, OPEN, OPEN, conversation -> conversation.receive(Automatic.NO_RETURN_PATH, true, NOW)),
        ANSWER(ANSWERED, ANSWERED, ANSWERED, conversation -> conversation.answer(NOW)),
        FAIL(OPEN, OPEN, DISMISSED, Conversation::answerFailed),
        DISMISS(DISMISSED, DISMISSED, null, Conversation::dismiss);

        private final @Nullable ConversationStatus[] to;
        private final Consumer<Conversation> taken;

        /** To where it leads from each status; null where it is refused. */
        Step(
                ConversationStatus fromOpen,
                ConversationStatus fromAnswered,
                @Nullable ConversationStatus fromDismissed,
                Consumer<Conversation> taken) {
            this.to = new @Nullable ConversationStatus[] {fromOpen, fromAnswered, fromDismissed};
            this.taken = taken;
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyStatusAndStep")
    void aStepLeadsOnOrIsRefused(ConversationStatus from, Step step) {
        var conversation = livingIn(from);
        var to = step.to[from.ordinal()];

        if (to == null) {
            assertThatThrownBy(() -> step.taken.accept(conversation)).isInstanceOf(IllegalTransition.class);
        } else {
            step.taken.accept(conversation);
        }

        assertThat(conversation.status()).isEqualTo(to == null ? from : to);
    }

    @Test
    void mailOfAProgramWaitsOnlyWhereItTellsSomething() {
        for (var automatic : Automatic.values()) {
            assertThat(opened(automatic).status()).isEqualTo(automatic.tellsSomething() ? OPEN : DISMISSED);
        }
    }

    @Test
    void aConversationIsAboutOneRequest() {
        var conversation = opened(null);
        var request = new UUID(0, 2);
        conversation.link(request);

        assertThatThrownBy(() -> conversation.link(new UUID(0, 3)))
                .isInstanceOfSatisfying(ConversationRefusal.class, refusal -> assertThat(refusal.extensions())
                        .containsEntry("serviceRequestId", request));
        assertThat(conversation.serviceRequestId()).hasValue(request);
    }

    @Test
    void theDiagramShowsExactlyTheseSteps() {
        StatusDiagram.check(Path.of("docs/conversation-status.mmd"), ConversationStatus.class);
    }

    static Stream<Arguments> everyStatusAndStep() {
        return Stream.of(ConversationStatus.values())
                .flatMap(status -> Arrays.stream(Step.values()).map(step -> Arguments.of(status, step)));
    }

    private static Conversation livingIn(ConversationStatus status) {
        var conversation = opened(null);
        switch (status) {
            case OPEN -> {}
            case ANSWERED -> conversation.answer(NOW);
            case DISMISSED -> conversation.dismiss();
        }
        return conversation;
    }

    private static Conversation opened(@Nullable Automatic automatic) {
        var opening = new Conversation.Opening(null, null, null, new byte[0], automatic);
        return Conversation.open(new UUID(0, 1), "support", "own", opening, NOW);
    }
}
