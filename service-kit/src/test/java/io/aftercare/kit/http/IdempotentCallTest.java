package io.aftercare.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IdempotentCallTest {
    private static final byte[] REQUEST = {1, 2, 3};
    private static final byte[] ANSWER = "{\"name\":\"Mary\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void theSameKeyOpensWhatItSealed() {
        var sealed = call("console", "agent-01", "key").seal(ANSWER);

        assertThat(call("console", "agent-01", "key").open(sealed)).isEqualTo(ANSWER);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Mary");
    }

    @Test
    void noOtherKeyOpensIt() {
        var sealed = call("console", "agent-01", "key").seal(ANSWER);

        assertThatThrownBy(() -> call("console", "agent-01", "other").open(sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void clientLoginAndKeyCannotBeShiftedIntoEachOther() {
        assertThat(call("a", "bc", "d").scopeHash())
                .isNotEqualTo(call("ab", "c", "d").scopeHash());
        assertThat(call("a", "b", "cd").scopeHash())
                .isNotEqualTo(call("a", "bc", "d").scopeHash());
    }

    private static IdempotentCall call(String client, String login, String key) {
        return new IdempotentCall(client, login, key, REQUEST);
    }
}
