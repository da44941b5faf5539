package io.aftercare.intake.mail.chat;

import io.aftercare.intake.customer.Partners;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer wrote in a chat. */
record TakeMessage(
        @NotNull @Pattern(regexp = ChatChannel.NAME) @Schema(examples = "web-shop")
        String channel,

        @Pattern(regexp = Partners.CODE) @Schema(description = "For a chat program of ours: the network that is written to; `own` without it")
        @Nullable String partner,

        @NotNull @PlainText(max = 200)
        @Schema(description = "The channel's own name of the conversation; answers name it")
        String conversation,

        @NotNull @PlainText(max = 200)
        @Schema(description = "The channel's own name of the message, used once for ever")
        String messageId,

        @NotNull @Valid Sender sender,

        @NotNull @PlainText(max = 20_000, multiline = true) @Schema(examples = "It does not heat any more")
        String text,

        @Schema(description = "When it was written; now without it") @Nullable Instant at) {
    /** Who wrote it, as far as the channel knows. */
    @Schema(name = "ChatSender")
    record Sender(
            @NotNull @PlainText(max = 200) @Schema(description = "The channel's own name of the person")
            String id,

            @PlainText(max = 120) @Nullable String name,

            @PlainText(max = 40) @Schema(description = "If the person gave it", examples = "+13475550123") @Nullable String phone,

            @Pattern(regexp = "[A-Z]{2}") @Schema(description = "Country of a number in national form", examples = "US")
            @Nullable String region) {
        /** Without the person. */
        @Override
        public String toString() {
            return "Sender";
        }
    }

    /** Without the text: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "TakeMessage[" + channel + "]";
    }
}
