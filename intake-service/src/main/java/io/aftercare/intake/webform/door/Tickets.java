package io.aftercare.intake.webform.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.privacy.Vault;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Says when a page was opened, in words that only this service can have made. Nothing is stored for it. */
@Singleton
class Tickets {
    private static final String KIND = "web-form-ticket";

    private final Vault vault;
    private final Clock clock;
    private final Duration life;

    Tickets(Vault vault, Clock clock, IntakeConfig config) {
        this.vault = vault;
        this.clock = clock;
        this.life = config.webForm().ticketLife();
    }

    String issue(UUID formId) {
        return signed(formId, clock.millis());
    }

    /**
     * How long ago the page was opened.
     *
     * @throws InvalidField when the ticket was not made for this form, or too long ago
     */
    Duration age(UUID formId, String ticket) {
        var age = openedAt(formId, ticket)
                .map(opened -> Duration.between(opened, clock.instant()))
                .orElseThrow(
                        () -> new InvalidField("ticket", "ticket-of-form", "The ticket was not made for this form"));
        if (age.compareTo(life) > 0) {
            throw new InvalidField("ticket", "ticket-too-old", "The page was opened too long ago; fetch a new ticket");
        }
        return age;
    }

    private Optional<Instant> openedAt(UUID formId, String ticket) {
        var dot = ticket.indexOf('.');
        if (dot < 1 || dot > 15 || !ticket.substring(0, dot).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        var millis = Long.parseLong(ticket.substring(0, dot));
        var expected = signed(formId, millis).getBytes(UTF_8);
        var given = ticket.getBytes(UTF_8);
        return MessageDigest.isEqual(expected, given) ? Optional.of(Instant.ofEpochMilli(millis)) : Optional.empty();
    }

    private String signed(UUID formId, long millis) {
        var seal = vault.blindIndex(KIND, formId + " " + millis);
        return millis + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }
}
