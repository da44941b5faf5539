package io.aftercare.intake.expert;

import io.aftercare.intake.escalation.EscalationService;
import io.aftercare.intake.expert.ExpertQuestionView.Texts;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Deadlines;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks experts, hears them, and sees to it that promised replies are not forgotten. */
@ApplicationScoped
@Transactional
class ExpertService {
    static final String DEADLINE = "expert-reply";

    private static final String QUESTION = "expert-question";
    private static final String ANSWER = "expert-answer";

    private final ExpertQuestions questions;
    private final ServiceRequests requests;
    private final EscalationService escalations;
    private final Deadlines deadlines;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    ExpertService(
            ExpertQuestions questions,
            ServiceRequests requests,
            EscalationService escalations,
            Deadlines deadlines,
            Vault vault,
            Caller caller,
            Clock clock) {
        this.questions = questions;
        this.requests = requests;
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<ExpertQuestionView> ask(UUID requestId, @Nullable IfMatch ifMatch, AskExpert command) {
        var request = requests.lockInScope(requestId, RequestScope.of(caller))
                .orElseThrow(() -> new NotFound("Service request", requestId));
        IfMatch.check(ifMatch, request);
        if (request.isOver()) {
            throw new NothingToAsk(request.status());
        }
        var askedAt = Occurred.at(command.at(), request.origin().reportedAt(), clock);
        var replyAt = command.promisedReplyAt();
        if (!replyAt.isAfter(askedAt)) {
            throw new InvalidField("promisedReplyAt", "after-asked", "A promise is about the future");
        }
        var question = vault.encrypt(request.matter().customerId(), QUESTION, command.question());
        var asked = ExpertQuestion.ask(
                Ids.next(),
                requestId,
                command.group(),
                question,
                new ExpertQuestion.Promise(caller.login(), askedAt, replyAt));
        questions.persist(asked);
        deadlines.set(DEADLINE, asked.aggregateId(), replyAt);
        return stored(request, asked);
    }

    Versioned<ExpertQuestionView> answer(UUID id, @Nullable IfMatch ifMatch, AnswerQuestion command) {
        return change(id, ifMatch, (request, asked) -> {
            var answer = vault.encrypt(request.matter().customerId(), ANSWER, command.answer());
            asked.answer(answer, caller.login(), at(command.at(), asked));
        });
    }

    Versioned<ExpertQuestionView> reply(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant given) {
        return change(id, ifMatch, (_, asked) -> {
            asked.reply(caller.login(), at(given, asked));
            deadlines.cancel(DEADLINE, id);
        });
    }

    Versioned<ExpertQuestionView> withdraw(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant given) {
        return change(id, ifMatch, (_, asked) -> {
            asked.withdraw(caller.login(), at(given, asked));
            deadlines.cancel(DEADLINE, id);
        });
    }

    /** The promised moment has passed: a superior is told once, unless one is waited for or the request is over. */
    void passPromise(UUID id) {
        var request = questions.requestOf(id).flatMap(requests::lock).orElseThrow();
        var asked = questions.findById(id);
        if (asked.passPromise()) {
            escalations.tell(
                    request,
                    "The reply that was promised to the customer for %s is overdue; asked: %s"
                            .formatted(asked.promisedReplyAt(), asked.expertGroup()),
                    asked.promisedReplyAt());
        }
    }

    Versioned<ExpertQuestionView> get(UUID id) {
        var asked = questions.findByIdOptional(id).orElseThrow(() -> unknown(id));
        var request = requests.inScope(asked.serviceRequestId(), RequestScope.of(caller))
                .orElseThrow(() -> unknown(id));
        return shown(request, asked);
    }

    Page<ExpertQuestionView> newest(ExpertQuestions.Filter filter, @Nullable Cursor after, int limit) {
        var now = clock.instant();
        return Page.of(
                        questions.newest(filter, RequestScope.of(caller), after, limit),
                        limit,
                        asked -> new Cursor(asked.askedAt(), asked.aggregateId()))
                .map(asked -> ExpertQuestionView.of(asked, Texts.HIDDEN, now));
    }

    private Versioned<ExpertQuestionView> change(
            UUID id, @Nullable IfMatch ifMatch, BiConsumer<ServiceRequest, ExpertQuestion> step) {
        var request = questions
                .requestOf(id)
                .flatMap(requestId -> requests.lockInScope(requestId, RequestScope.of(caller)))
                .orElseThrow(() -> unknown(id));
        var asked = questions.findById(id);
        IfMatch.check(ifMatch, asked);
        step.accept(request, asked);
        return stored(request, asked);
    }

    private Versioned<ExpertQuestionView> stored(ServiceRequest request, ExpertQuestion asked) {
        questions.flush();
        return shown(request, asked);
    }

    private Versioned<ExpertQuestionView> shown(ServiceRequest request, ExpertQuestion asked) {
        var customerId = request.matter().customerId();
        var texts = new Texts(
                vault.decrypt(customerId, QUESTION, asked.questionCipher()).orElse(null),
                asked.answerCipher()
                        .flatMap(cipher -> vault.decrypt(customerId, ANSWER, cipher))
                        .orElse(null));
        return Versioned.of(asked, ExpertQuestionView.of(asked, texts, clock.instant()));
    }

    private Instant at(@Nullable Instant given, ExpertQuestion asked) {
        return Occurred.at(given, asked.lastStepAt(), clock);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Expert question", id);
    }
}
