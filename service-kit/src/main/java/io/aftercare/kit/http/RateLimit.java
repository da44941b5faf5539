package io.aftercare.kit.http;

import io.aftercare.kit.identity.ClientIds;
import io.github.bucket4j.Bucket;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Each client's share of one replica: a bucket that is refilled evenly, by the claim {@code requests_per_second} of its
 * token or, without one, as all others. What is left is told in the headers
 * {@code RateLimit} and {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers); who has used it up gets 429.
 */
@Singleton
class RateLimit {
    private final long requestsPerSecond;
    private final long burst;
    private final CurrentIdentityAssociation identities;
    private final CurrentVertxRequest current;
    private final Problems problems;
    private final Map<Share, Bucket> buckets = new ConcurrentHashMap<>();

    /** How much of a replica a client has; another share is another bucket. */
    private record Share(String clientId, long requestsPerSecond, long burst) {}

    RateLimit(
            @ConfigProperty(name = "aftercare.rate-limit.requests-per-second") long requestsPerSecond,
            @ConfigProperty(name = "aftercare.rate-limit.burst") long burst,
            CurrentIdentityAssociation identities,
            CurrentVertxRequest current,
            Problems problems) {
        this.requestsPerSecond = requestsPerSecond;
        this.burst = Math.max(burst, requestsPerSecond);
        this.identities = identities;
        this.current = current;
        this.problems = problems;
    }

    /** Runs after the token is verified, so that nobody can use up the share of another client. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 1)
    Uni<@Nullable Response> take() {
        if (requestsPerSecond == 0) {
            return Uni.createFrom().nullItem();
        }
        return identities.getDeferredIdentity().map(identity -> take(shareOf(identity)));
    }

    private Share shareOf(SecurityIdentity identity) {
        var granted = ClientIds.shareOf(identity);
        return granted.isPresent()
                ? new Share(ClientIds.of(identity), granted.getAsLong(), 2 * granted.getAsLong())
                : new Share(ClientIds.of(identity), requestsPerSecond, burst);
    }

    private @Nullable Response take(Share share) {
        var request = current.getCurrent();
        var probe = buckets.computeIfAbsent(share, RateLimit::newBucket).tryConsumeAndReturnRemaining(1);
        var secondsToWait =
                Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
        var window = Math.max(1, share.burst / share.requestsPerSecond);
        request.response()
                .putHeader("RateLimit-Policy", "\"client\";q=" + share.burst + ";w=" + window)
                .putHeader("RateLimit", "\"client\";r=" + probe.getRemainingTokens() + ";t=" + secondsToWait);
        if (probe.isConsumed()) {
            return null;
        }
        var refusal = Problem.ofStatus(429);
        return problems.answer(
                Problem.temporary(429, refusal.code(), refusal.detail(), Math.toIntExact(secondsToWait)), request);
    }

    private static Bucket newBucket(Share share) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(share.burst).refillGreedy(share.requestsPerSecond, Duration.ofSeconds(1)))
                .build();
    }
}
