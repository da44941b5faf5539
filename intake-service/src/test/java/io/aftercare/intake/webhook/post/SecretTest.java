package io.aftercare.intake.webhook.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signatures are those of Standard Webhooks; its own library is the judge. */
class SecretTest {
    private static final String BODY = "{\"specversion\":\"1.0\",\"data\":{\"text\":\"中文 ✓\"}}";

    private final Secret secret = Secret.fresh();
    private final Instant now = Clock.systemUTC().instant();

    @Test
    void theLibraryTakesWhatWeSign() throws WebhookVerificationException {
        new Webhook(secret.text()).verify(BODY, headers(now, secret.sign("id-1", now, BODY)));
    }

    @Test
    void twoSecretsSignBesideEachOther() throws WebhookVerificationException {
        var former = Secret.fresh();
        var both = headers(now, secret.sign("id-1", now, BODY) + " " + former.sign("id-1", now, BODY));

        new Webhook(secret.text()).verify(BODY, both);
        new Webhook(former.text()).verify(BODY, both);
    }

    @Test
    void whatWasChangedOnTheWayIsNotTaken() {
        var signed = headers(now, secret.sign("id-1", now, BODY));
        var otherId = headers(now, secret.sign("id-2", now, BODY));
        var old = headers(now.minusSeconds(3_600), secret.sign("id-1", now.minusSeconds(3_600), BODY));
        var webhook = new Webhook(secret.text());

        assertThatThrownBy(() -> webhook.verify(BODY + " ", signed)).isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> webhook.verify(BODY, otherId)).isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> webhook.verify(BODY, old)).isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(Secret.fresh().text()).verify(BODY, signed))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aSecretIsNeverPrinted() {
        assertThat(secret.toString()).doesNotContain(secret.text().substring(6));
    }

    private static Map<String, List<String>> headers(Instant at, String signature) {
        return Map.of(
                "webhook-id",
                List.of("id-1"),
                "webhook-timestamp",
                List.of(Long.toString(at.getEpochSecond())),
                "webhook-signature",
                List.of(signature));
    }
}
