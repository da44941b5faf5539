package io.aftercare.feedback.followup;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.Patience;
import io.aftercare.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service that a customer was given, as this service hears of it, and the calls about it. */
final class AService {
    static final Tokens AGENT = Tokens.of("followup-01").roles("follow-up-agent");
    static final Tokens QUALITY = Tokens.of("quality-01").roles("quality-supervisor");
    static final ServiceEvents.Policy POLICY = new ServiceEvents.Policy(true, 3, 3, 3);

    private final UUID requestId = Ids.next();
    private final UUID repairId = Ids.next();
    private final UUID customerId = Ids.next();
    private final String partner;
    private final Instant servedAt;

    private AService(String partner, Instant servedAt) {
        this.partner = partner;
        this.servedAt = servedAt;
    }

    static AService of(String partner, Instant servedAt) {
        return new AService(partner, servedAt);
    }

    ServiceEvents.RepairCompleted repair(ServiceEvents.Policy policy) {
        return repair(policy, null);
    }

    private ServiceEvents.RepairCompleted repair(ServiceEvents.Policy policy, @Nullable Boolean unsigned) {
        return new ServiceEvents.RepairCompleted(
                repairId, requestId, servedAt, partner, "NYC-BK", "tech-01", customerId, unsigned, policy);
    }

    void repairedWithoutSignature(ServiceEvents.Policy policy) {
        EventFeeder.send("repair.completed.v1", repairId, 9, repair(policy, true));
    }

    UUID repaired(ServiceEvents.Policy policy) {
        return EventFeeder.send("repair.completed.v1", repairId, 9, repair(policy));
    }

    void repairedHeardAgain(UUID eventId) {
        EventFeeder.sendAgain(eventId, "repair.completed.v1", repairId, 9, repair(POLICY));
    }

    void resolved() {
        EventFeeder.send(
                "service_request.resolved.v1",
                requestId,
                3,
                new ServiceEvents.RequestResolved(requestId, servedAt, partner, "agent-01", customerId, POLICY));
    }

    void cancelled(long sequence) {
        EventFeeder.send(
                "service_request.cancelled.v1",
                requestId,
                sequence,
                new ServiceEvents.RequestCancelled(requestId, servedAt.plusSeconds(60)));
    }

    /** Waits until the service has a follow-up in this status, and gives it. */
    JsonPath followUp(String status) {
        return Patience.await(status + " of request " + requestId)
                .until(this::find, found -> found != null && status.equals(found.getString("status")));
    }

    /** The follow-up as it is now; null when there is none. */
    @Nullable JsonPath find() {
        var id = Api.as(QUALITY)
                .get("/v1/follow-ups?serviceRequestId=" + requestId)
                .jsonPath()
                .getString("items[0].id");
        return id == null ? null : Api.as(QUALITY).get("/v1/follow-ups/" + id).jsonPath();
    }

    String path() {
        return "/v1/follow-ups/" + followUp("OPENED").getString("id");
    }

    /** Takes a step with whatever version there is. */
    static Response step(Tokens who, String path, Map<String, ?> body) {
        return Api.as(who).header("If-Match", "*").body(body).post(path);
    }

    UUID requestId() {
        return requestId;
    }

    UUID customerId() {
        return customerId;
    }
}
