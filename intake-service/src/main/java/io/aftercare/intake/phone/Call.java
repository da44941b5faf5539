package io.aftercare.intake.phone;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One call, as far as the exchange has told. Its reports may come late, twice and in any order: the first report of a
 * moment counts, and the agent who answered last has the call.
 */
@Entity
@Table(name = "phone_call")
class Call {
    @Id
    private UUID id;

    private String partner;
    private String exchangeCallId;
    private @Nullable String line;

    private byte @Nullable [] callerIndex;
    private byte @Nullable [] callerCipher;

    private @Nullable String agentLogin;
    private @Nullable Instant agentSince;
    private @Nullable Instant ringingAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndedBy endedBy;

    private @Nullable UUID serviceRequestId;

    /** Where a call is. */
    @Schema(name = "CallStatus")
    enum Status {
        RINGING,
        ANSWERED,
        ENDED
    }

    /** Who ended a call; an agent does not hang up on a customer (S3.7-E5b). */
    @Schema(name = "CallEndedBy")
    enum EndedBy {
        CALLER,
        AGENT,
        EXCHANGE
    }

    /** For Hibernate. */
    protected Call() {}

    void ring(Instant at, @Nullable String agent) {
        ringingAt = ringingAt == null ? at : ringingAt;
        if (agent != null && answeredAt == null) {
            agentLogin = agent;
        }
    }

    /** By one agent, or by another one to whom it was put through. */
    void answer(Instant at, String agent) {
        answeredAt = answeredAt == null || at.isBefore(answeredAt) ? at : answeredAt;
        if (agentSince == null || !at.isBefore(agentSince)) {
            agentLogin = agent;
            agentSince = at;
        }
    }

    void end(Instant at, @Nullable EndedBy by) {
        if (endedAt == null) {
            endedAt = at;
            endedBy = by;
        }
    }

    /** The exchange may tell the number with any of its reports. */
    void comesFrom(byte[] cipher, byte @Nullable [] index) {
        callerCipher = cipher;
        callerIndex = index;
    }

    void cameInOn(String onLine) {
        line = onLine;
    }

    /** It is about this request; that is said once. */
    void tell(UUID requestId) {
        if (serviceRequestId != null) {
            throw new CallLinked(serviceRequestId);
        }
        serviceRequestId = requestId;
    }

    Status status() {
        if (endedAt != null) {
            return Status.ENDED;
        }
        return answeredAt == null ? Status.RINGING : Status.ANSWERED;
    }

    UUID id() {
        return id;
    }

    String partner() {
        return partner;
    }

    String exchangeCallId() {
        return exchangeCallId;
    }

    @Nullable String line() {
        return line;
    }

    Optional<byte[]> callerIndex() {
        return Optional.ofNullable(callerIndex);
    }

    Optional<byte[]> callerCipher() {
        return Optional.ofNullable(callerCipher);
    }

    @Nullable String agentLogin() {
        return agentLogin;
    }

    @Nullable Instant ringingAt() {
        return ringingAt;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable EndedBy endedBy() {
        return endedBy;
    }

    @Nullable UUID serviceRequestId() {
        return serviceRequestId;
    }
}
