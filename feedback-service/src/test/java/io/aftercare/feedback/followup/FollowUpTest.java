package io.aftercare.feedback.followup;

import static io.aftercare.feedback.followup.AFollowUp.aFollowUp;
import static io.aftercare.feedback.followup.AFollowUp.answerBy;
import static io.aftercare.feedback.followup.AFollowUp.attemptBy;
import static io.aftercare.feedback.followup.AFollowUp.noComment;
import static io.aftercare.feedback.followup.FollowUpStatus.CLOSED;
import static io.aftercare.feedback.followup.FollowUpStatus.INVESTIGATED;
import static io.aftercare.feedback.followup.FollowUpStatus.INVESTIGATING;
import static io.aftercare.feedback.followup.FollowUpStatus.OPENED;
import static io.aftercare.feedback.followup.FollowUpStatus.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {
    /** S1-3.4d: low satisfaction, or a problem that is still there. */
    @ParameterizedTest(name = "{0} of 5, solved {1} -> {2}")
    @CsvSource({
        "5, true, CLOSED",
        "4, true, CLOSED",
        "3, true, INVESTIGATING",
        "1, true, INVESTIGATING",
        "5, false, INVESTIGATING",
    })
    void aBadAnswerIsInvestigated(int satisfaction, boolean solved, FollowUpStatus status) {
        assertThat(aFollowUp().answered(satisfaction, solved).get().status()).isEqualTo(status);
    }

    /** S1-3.4d */
    @Test
    void theCustomerIsInformedAfterCauseAndMeasureOnly() {
        var followUp = aFollowUp().answered(1, false).get();

        assertThatThrownBy(() -> followUp.informCustomer(AFollowUp.SERVED.plusSeconds(7200)))
                .isInstanceOf(IllegalTransition.class);
        assertThat(followUp.status()).isEqualTo(INVESTIGATING);
        followUp.investigate(AFollowUp.investigation());
        assertThat(followUp.status()).isEqualTo(INVESTIGATED);
        followUp.informCustomer(AFollowUp.SERVED.plusSeconds(7200));
        assertThat(followUp.status()).isEqualTo(CLOSED);
    }

    @Test
    void theLastAllowedAttemptEndsIt() {
        assertThat(aFollowUp().attempted(2).get().status()).isEqualTo(OPENED);
        assertThat(aFollowUp().attempted(3).get().status()).isEqualTo(UNREACHABLE);
    }

    @Test
    void aCustomerWhoIsReachedAfterAttemptsAnswers() {
        assertThat(aFollowUp().attempted(2).answered(5, true).get().status()).isEqualTo(CLOSED);
    }

    /** R7 of the reconciliation: nobody asks the customer about his own work. */
    @Test
    void theRepairerMakesNoCallAboutHisRepair() {
        var followUp = aFollowUp().get();

        assertThatThrownBy(() -> followUp.attempt(attemptBy("tech-01")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("may not make the follow-up call");
        assertThatThrownBy(() -> followUp.answer(answerBy("tech-01", 5, true), noComment()))
                .isInstanceOf(ProblemException.class);
        assertThat(followUp.status()).isEqualTo(OPENED);
        assertThat(followUp.attempts()).isEmpty();
    }

    @Test
    void beingLateIsAFlagAndNoStatus() {
        var followUp = aFollowUp().get();

        followUp.comeDue();
        followUp.comeDue();

        assertThat(followUp.overdue()).isTrue();
        assertThat(followUp.status()).isEqualTo(OPENED);
        assertThat(followUp.lastStepAt()).isEqualTo(AFollowUp.SERVED);
    }

    @Test
    void anAnsweredOneIsNeverLate() {
        var followUp = aFollowUp().answered(5, true).get();

        followUp.comeDue();

        assertThat(followUp.overdue()).isFalse();
    }
}
