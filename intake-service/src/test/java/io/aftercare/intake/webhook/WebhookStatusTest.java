package io.aftercare.intake.webhook;

import static io.aftercare.intake.webhook.WebhookStatus.ACTIVE;
import static io.aftercare.intake.webhook.WebhookStatus.DISABLED;
import static io.aftercare.intake.webhook.WebhookStatus.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.intake.webhook.WebhookEndpoint.Wishes;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.StatusDiagram;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every step of a webhook, reached by living. */
class WebhookStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Wishes WISHES = new Wishes(URI.create("https://hooks.acme.example/"), Set.of(), null);

    private enum Step {
        ENABLE(ACTIVE, WebhookEndpoint::enable),
        DISABLE(DISABLED, webhook -> webhook.disable(DisabledReason.PARTNER, NOW)),
        REMOVE(REMOVED, WebhookEndpoint::remove);

        private final WebhookStatus to;
        private final Consumer<WebhookEndpoint> taken;

        Step(WebhookStatus to, Consumer<WebhookEndpoint> taken) {
            this.to = to;
            this.taken = taken;
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("everyStatusAndStep")
    void aStepLeadsOnOrIsRefused(WebhookStatus from, Step step) {
        var webhook = livingIn(from);

        if (from.next().contains(step.to)) {
            step.taken.accept(webhook);
            assertThat(webhook.status()).isEqualTo(step.to);
        } else {
            assertThatThrownBy(() -> step.taken.accept(webhook))
                    .isInstanceOf(IllegalTransition.class)
                    .hasMessageContaining("cannot go from " + from + " to " + step.to);
            assertThat(webhook.status()).isEqualTo(from);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WebhookStatus.class)
    void onlyARemovedWebhookCannotChange(WebhookStatus status) {
        var webhook = livingIn(status);
        var others = new Wishes(URI.create("https://other.acme.example/"), Set.of("visit.arrived.v1"), "other");

        if (status == REMOVED) {
            assertThatThrownBy(() -> webhook.change(others)).isInstanceOf(IllegalTransition.class);
            assertThatThrownBy(() -> webhook.rotateSecret(() -> new byte[] {2}, NOW))
                    .isInstanceOf(IllegalTransition.class);
        } else {
            webhook.change(others);
            webhook.rotateSecret(() -> new byte[] {2}, NOW);
            assertThat(webhook.url()).isEqualTo(others.url());
            assertThat(webhook.types()).containsExactly("visit.arrived.v1");
            assertThat(webhook.secretCipher()).containsExactly(2);
            assertThat(webhook.formerSecretCipher()).containsExactly(1);
        }
    }

    @Test
    void anEnabledWebhookForgetsWhyItWasDisabled() {
        var webhook = livingIn(DISABLED);
        assertThat(webhook.disabledReason()).isEqualTo(DisabledReason.PARTNER);

        webhook.enable();

        assertThat(webhook.disabledReason()).isNull();
        assertThat(webhook.disabledAt()).isNull();
    }

    @Test
    void theDiagramShowsTheLifeOfAWebhook() {
        StatusDiagram.check(Path.of("docs/webhook-status.mmd"), WebhookStatus.class);
    }

    static Stream<Arguments> everyStatusAndStep() {
        return Arrays.stream(WebhookStatus.values())
                .flatMap(status -> Arrays.stream(Step.values()).map(step -> Arguments.of(status, step)));
    }

    private static WebhookEndpoint livingIn(WebhookStatus status) {
        var webhook = new WebhookEndpoint(Ids.next(), "acme", WISHES, new byte[] {1}, NOW);
        switch (status) {
            case ACTIVE -> {}
            case DISABLED -> webhook.disable(DisabledReason.PARTNER, NOW);
            case REMOVED -> webhook.remove();
        }
        return webhook;
    }
}
