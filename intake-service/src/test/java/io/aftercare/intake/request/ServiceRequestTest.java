package io.aftercare.intake.request;

import static io.aftercare.intake.request.AServiceRequest.REPORTED;
import static io.aftercare.intake.request.AServiceRequest.WITHDRAWN;
import static io.aftercare.intake.request.AServiceRequest.aServiceRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.intake.request.Cancellation.Reason;
import io.aftercare.kit.http.InvalidField;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of a request that are more than its diagram. */
class ServiceRequestTest {
    /** T60 */
    @Test
    void aCompletedRequestClosesWhenSettledAndFollowedUp() {
        var request = aServiceRequest().triaged().visitRequested().repairCompleted();

        request.settled();
        assertThat(request.alive().status()).isEqualTo(RequestStatus.COMPLETED);
        request.followedUp();

        assertThat(request.alive().status()).isEqualTo(RequestStatus.CLOSED);
    }

    @Test
    void theOrderOfSettlementAndFollowUpDoesNotMatter() {
        var request = aServiceRequest().triaged().visitRequested().repairCompleted();

        request.followedUp().settled();

        assertThat(request.alive().status()).isEqualTo(RequestStatus.CLOSED);
    }

    /** Topics overtake each other: the fee may be heard of before the completed repair. */
    @Test
    void whatIsHeardBeforeTheCompletionStillCounts() {
        var request = aServiceRequest().triaged().visitRequested();

        request.settled().followedUp();
        assertThat(request.alive().status()).isEqualTo(RequestStatus.VISIT_REQUESTED);
        request.repairCompleted();

        assertThat(request.alive().status()).isEqualTo(RequestStatus.CLOSED);
    }

    @Test
    void withoutRequiredFollowUpSettlementAloneCloses() {
        var request =
                aServiceRequest().withoutFollowUp().triaged().visitRequested().repairCompleted();

        request.settled();

        assertThat(request.alive().status()).isEqualTo(RequestStatus.CLOSED);
    }

    /** T61 */
    @Test
    void aResolvedRequestClosesAfterItsFollowUp() {
        var request = aServiceRequest().triaged().resolved();

        request.followedUp();

        assertThat(request.alive().status()).isEqualTo(RequestStatus.CLOSED);
    }

    @Test
    void aResolvedRequestWithoutFollowUpClosesAtOnce() {
        var request = aServiceRequest().withoutFollowUp().triaged().resolved();

        assertThat(request.alive().status()).isEqualTo(RequestStatus.CLOSED);
    }

    @Test
    void aRequestClosesAtItsLastMilestone() {
        var request =
                aServiceRequest().triaged().visitRequested().repairCompleted().settled();

        var last = request.later();
        request.alive().followUpEnded(last);
        request.alive().close(REPORTED);

        assertThat(request.alive().milestones().closedAt()).isEqualTo(last);
    }

    /** S3.5-B6: what was kept open closes when it is let go. */
    @Test
    void aRequestThatWasKeptOpenClosesLater() {
        var request = aServiceRequest().triaged().resolved();
        request.alive().followUpEnded(request.later());
        assertThat(request.alive().status()).isEqualTo(RequestStatus.RESOLVED);
        assertThat(request.alive().isDone()).isTrue();

        var letGo = request.later();
        request.alive().close(letGo);

        assertThat(request.alive().milestones().closedAt()).isEqualTo(letGo);
    }

    /** T60 */
    @Test
    void onlyWhatIsDoneIsReadyToClose() {
        var resolved = aServiceRequest().triaged().resolved().alive();
        var completed = aServiceRequest()
                .triaged()
                .visitRequested()
                .repairCompleted()
                .followedUp()
                .alive();

        assertThat(resolved.isDone()).isFalse();
        assertThat(completed.isDone()).isFalse();
    }

    /** T65 */
    @Test
    void aStartedRepairCannotBeCancelled() {
        var request = aServiceRequest().triaged().visitRequested().repairStarted();

        assertThatThrownBy(request::cancelled).isInstanceOf(RepairStarted.class);

        assertThat(request.alive().status()).isEqualTo(RequestStatus.VISIT_REQUESTED);
    }

    @Test
    void anAbandonedRepairCanBeCancelled() {
        var request =
                aServiceRequest().triaged().visitRequested().repairStarted().repairAbandoned();

        request.cancelled();

        assertThat(request.alive().status()).isEqualTo(RequestStatus.CANCELLED);
    }

    @Test
    void onlyADuplicateNamesAnotherRequest() {
        var other = UUID.fromString("01993f5e-7c00-7a10-8000-000000000009");

        assertThatThrownBy(() -> new Cancellation(Reason.WITHDRAWN, other, null))
                .isInstanceOf(InvalidField.class);
        assertThat(new Cancellation(Reason.DUPLICATE, other, null).duplicateOf())
                .isEqualTo(other);
    }

    @Test
    void milestonesKeepTheirFirstMoment() {
        var request = aServiceRequest().triaged().visitRequested().alive();

        request.arrived(REPORTED.plusSeconds(500));
        request.arrived(REPORTED.plusSeconds(900));

        assertThat(request.milestones().arrivedAt()).isEqualTo(REPORTED.plusSeconds(500));
    }

    @Test
    void theFirstMilestoneWinsEvenWhenHeardLate() {
        var request = aServiceRequest().triaged().visitRequested().alive();

        request.visitProposed("NYC-QN", REPORTED.plusSeconds(900));
        request.visitProposed("NYC-BK", REPORTED.plusSeconds(500));

        assertThat(request.milestones().visitProposedAt()).isEqualTo(REPORTED.plusSeconds(500));
    }

    @Test
    void aPlaceInClearIsOnlyRoughlyKnown() {
        var place = aServiceRequest().alive().place();

        assertThat(place.latitude()).isEqualTo(40.678);
        assertThat(place.longitude()).isEqualTo(-73.944);
    }

    @Test
    void aRefusedStepChangesNothing() {
        var request = aServiceRequest().triaged().resolved().alive();
        var before = request.lastStepAt();

        assertThatThrownBy(() -> request.cancel(WITHDRAWN, before.plusSeconds(60)));

        assertThat(request.lastStepAt()).isEqualTo(before);
        assertThat(request.cancellation()).isEmpty();
        assertThat(request.milestones().cancelledAt()).isNull();
    }
}
