package io.aftercare.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The texts of links: made and known by the keys of the operator alone. */
class LinkTokensTest {
    private static final UUID LINK = UUID.fromString("01993f5e-7c00-7a10-8000-0000000000f1");
    private static final String KEY = key((byte) 1);
    private static final String NEW_KEY = key((byte) 2);

    private final LinkTokens tokens = tokensOf(KEY);

    @Test
    void whatWeSignedIsKnownAgain() {
        var token = tokens.sign(LinkKind.VISIT, LINK);

        assertThat(token).matches("[A-Za-z0-9_-]{64}");
        assertThat(tokens.verified(LinkKind.VISIT, token)).contains(LINK);
    }

    @Test
    void aSignatureForOneKindIsNoneForTheOther() {
        var token = tokens.sign(LinkKind.CALENDAR, LINK);

        assertThat(tokens.verified(LinkKind.VISIT, token)).isEmpty();
    }

    @Test
    void everyChangedCharacterBreaksTheSignature() {
        var token = tokens.sign(LinkKind.VISIT, LINK);

        for (var place = 0; place < token.length(); place++) {
            var changed = new StringBuilder(token);
            changed.setCharAt(place, token.charAt(place) == 'A' ? 'B' : 'A');
            assertThat(tokens.verified(LinkKind.VISIT, changed.toString()))
                    .as("character %d changed", place)
                    .isEmpty();
        }
    }

    @Test
    void whatIsNotATokenIsNotKnown() {
        var token = tokens.sign(LinkKind.VISIT, LINK);

        for (var other : List.of("", "x", "%00", token.substring(1), token + token, token + "=")) {
            assertThat(tokens.verified(LinkKind.VISIT, other)).as(other).isEmpty();
        }
    }

    @Test
    void aFormerKeyStillVerifiesAndNoLongerSigns() {
        var rotated = tokensOf(NEW_KEY, KEY);

        assertThat(rotated.verified(LinkKind.VISIT, tokens.sign(LinkKind.VISIT, LINK)))
                .contains(LINK);
        assertThat(tokens.verified(LinkKind.VISIT, rotated.sign(LinkKind.VISIT, LINK)))
                .isEmpty();
    }

    @Test
    void nothingIsSignedWithoutAKeyOrWithAShortOne() {
        LinkKeys none = Optional::empty;

        assertThat(new LinkTokens(none).canSign()).isFalse();
        assertThat(tokens.canSign()).isTrue();
        assertThatThrownBy(() -> tokensOf(Base64.getEncoder().encodeToString(new byte[31])))
                .isInstanceOf(IllegalStateException.class);
    }

    private static LinkTokens tokensOf(String... keys) {
        return new LinkTokens(() -> Optional.of(List.of(keys)));
    }

    private static String key(byte filling) {
        var bytes = new byte[32];
        Arrays.fill(bytes, filling);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
