package io.aftercare.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Cursor PLACE = new Cursor(
            Instant.parse("2026-11-21T20:06:58.276767Z"), UUID.fromString("01a1ffb8-1be4-7502-9d4d-1ccf025cc766"));

    @Test
    void aCursorLeadsBackToItsPlace() {
        assertThat(Cursor.valueOf(PLACE.encoded())).isEqualTo(PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "|", "a|b", "2026-11-21T20:06:58Z", "2026-11-21T20:06:58Z|x"})
    void whatNoListGaveOutIsRefused(String text) {
        var encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.valueOf(encoded)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> Cursor.valueOf(text + "\u0000")).isInstanceOf(InvalidField.class);
    }

    @Test
    void aPageTellsItsNextOnlyWhenThereIsOne() {
        var page = Page.of(List.of(1, 2, 3), 2, _ -> PLACE);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).isEqualTo(PLACE.encoded());
        assertThat(Page.of(List.of(1, 2), 2, _ -> PLACE).next()).isNull();
    }
}
