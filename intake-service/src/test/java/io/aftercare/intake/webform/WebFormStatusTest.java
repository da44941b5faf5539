package io.aftercare.intake.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of a form. */
class WebFormStatusTest {
    private final WebForm form = new WebForm(
            Ids.next(),
            "acme",
            new WebFormSettings("Service", List.of("https://www.acme.example"), null, null, 5, null, null, null),
            Instant.parse("2026-11-21T08:00:00Z"),
            "manager-01");

    @Test
    void aFormIsDisabledAndEnabledAgain() {
        form.disable();
        assertThat(form.isActive()).isFalse();
        assertThatThrownBy(form::disable).isInstanceOf(IllegalTransition.class);

        form.enable();
        assertThat(form.isActive()).isTrue();
        assertThatThrownBy(form::enable).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void whatIsNotNamedHasItsUsualValue() {
        assertThat(form.perHour()).isEqualTo(200);
        assertThat(form.perAddressAndHour()).isEqualTo(10);
        assertThat(form.minimumSeconds()).isEqualTo(5);
    }

    @Test
    void onlyListedOriginsMayUseIt() {
        assertThat(form.isUsedFrom("https://www.acme.example")).isTrue();
        assertThat(form.isUsedFrom("https://acme.example")).isFalse();
        assertThat(form.isUsedFrom("http://www.acme.example")).isFalse();
        assertThat(form.isUsedFrom("null")).isFalse();
    }

    @Test
    void whoNeedsTheLeastTimeIsNotTooFast() {
        assertThat(form.isTooFast(Duration.ofMillis(4_999))).isTrue();
        assertThat(form.isTooFast(Duration.ofSeconds(5))).isFalse();
    }

    @Test
    void theDiagramShowsTheLifeOfAForm() {
        StatusDiagram.check(Path.of("docs/web-form-status.mmd"), WebFormStatus.class);
    }
}
