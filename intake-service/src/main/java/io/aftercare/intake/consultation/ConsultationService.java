package io.aftercare.intake.consultation;

import io.aftercare.intake.consultation.Consultation.Recorded;
import io.aftercare.intake.consultation.ConsultationView.Texts;
import io.aftercare.intake.customer.CustomerAccess;
import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.platform.OwnNetwork;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.AuditLog.Action;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of consultations. */
@ApplicationScoped
@Transactional
class ConsultationService {
    private static final String QUESTION = "consultation-question/";
    private static final String ANSWER = "consultation-answer/";

    private final Consultations consultations;
    private final CustomerAccess access;
    private final Vault vault;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    ConsultationService(
            Consultations consultations,
            CustomerAccess access,
            Vault vault,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.consultations = consultations;
        this.access = access;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<ConsultationView> record(RecordConsultation command) {
        var id = Ids.next();
        var partner = admit(id, command.customerId());
        var askedAt = Occurred.first(command.askedAt(), clock);
        var sealedFor = command.customerId() == null ? id : command.customerId();
        var recorded = new Recorded(caller.login(), clock.instant());
        var consultation = new Consultation(
                id,
                partner,
                command.inquiry(askedAt),
                vault.encrypt(sealedFor, QUESTION + id, command.question()),
                recorded);
        var answer = command.answer();
        if (answer != null) {
            refuseUnpublished(command.articleId());
            consultation.answer(seal(consultation, answer), command.articleId(), recorded);
        }
        consultations.persist(consultation);
        note(Action.CHANGED, consultation, "consultation.record");
        return shown(consultation);
    }

    Versioned<ConsultationView> answer(UUID id, @Nullable IfMatch ifMatch, AnswerConsultation command) {
        var consultation = OwnNetwork.find(consultations, "Consultation", id, caller, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, consultation);
        refuseUnpublished(command.articleId());
        var customerId = consultation.inquiry().customerId();
        if (customerId != null) {
            access.lock(customerId);
        }
        var at = Occurred.at(command.at(), consultation.inquiry().askedAt(), clock);
        consultation.answer(
                seal(consultation, command.answer()), command.articleId(), new Recorded(caller.login(), at));
        note(Action.CHANGED, consultation, "consultation.answer");
        return shown(consultation);
    }

    Versioned<ConsultationView> get(UUID id) {
        var consultation = OwnNetwork.find(consultations, "Consultation", id, caller, LockModeType.NONE);
        if (mayRead(consultation)) {
            note(Action.READ, consultation, "consultation.read");
        }
        return shown(consultation);
    }

    Page<ConsultationView> newest(Consultations.Filter filter, @Nullable Cursor after, int limit) {
        return Page.of(consultations.newest(filter, caller, after, limit), limit, Consultation::cursor)
                .map(consultation -> ConsultationView.of(consultation, Texts.NONE));
    }

    /** The network that the record belongs to; who asks is locked, so that nobody is erased meanwhile. */
    private String admit(UUID id, @Nullable UUID customerId) {
        if (customerId == null) {
            vault.admitFirst(id);
            return Partners.of(caller, null);
        }
        return access.lock(customerId).partner();
    }

    private byte[] seal(Consultation consultation, String answer) {
        return vault.encrypt(consultation.sealedFor(), ANSWER + consultation.aggregateId(), answer);
    }

    private void refuseUnpublished(@Nullable UUID articleId) {
        if (articleId != null && !consultations.isPublished(articleId)) {
            throw new InvalidField("articleId", "published-article", "No such published article");
        }
    }

    /** Whoever is to answer must know the question, also who sees the customer behind a mask. */
    private boolean mayRead(Consultation consultation) {
        var customerId = consultation.inquiry().customerId();
        return customerId == null || access.sightOf(customerId).isPresent();
    }

    private void note(Action action, Consultation consultation, String purpose) {
        audit.note(action, consultation.sealedFor(), Set.of("consultation"), purpose);
    }

    private Versioned<ConsultationView> shown(Consultation consultation) {
        consultations.flush();
        var texts = mayRead(consultation) ? open(consultation) : Texts.NONE;
        return Versioned.of(consultation, ConsultationView.of(consultation, texts));
    }

    private Texts open(Consultation consultation) {
        var id = consultation.aggregateId();
        var key = consultation.sealedFor();
        return new Texts(
                vault.decrypt(key, QUESTION + id, consultation.questionCipher()).orElse(null),
                consultation
                        .answerCipher()
                        .flatMap(cipher -> vault.decrypt(key, ANSWER + id, cipher))
                        .orElse(null));
    }
}
