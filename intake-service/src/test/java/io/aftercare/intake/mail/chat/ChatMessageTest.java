package io.aftercare.intake.mail.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.mail.kept.MailContent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the desk reads of a chat in a list. */
class ChatMessageTest {
    @Test
    void theSubjectIsTheFirstLine() {
        assertThat(subject("\n  It does not heat.\nSince Monday.")).isEqualTo("It does not heat.");
        assertThat(subject("")).isEmpty();
    }

    @Test
    void aLongLineIsCutBetweenCharacters() {
        var pictures = "\uD83D\uDD27".repeat(100);

        assertThat(subject(pictures)).isEqualTo("\uD83D\uDD27".repeat(80) + "…");
    }

    @Test
    void aChannelIsToldFromAMailbox() {
        assertThat(ChatChannel.isOne(new ChatChannel("acme", "web-shop").mailbox()))
                .isTrue();
        assertThat(ChatChannel.isOne("support")).isFalse();
    }

    private static String subject(String text) {
        var content = new MailContent("m", List.of(), "p", null, "c", "", text, List.of(), Set.of());
        var channel = new ChatChannel("acme", "web-shop");
        return new ChatMessage(channel, new byte[8], new byte[8], null, Instant.EPOCH, content).subject();
    }
}
