package io.aftercare.intake.announcement;

import io.aftercare.intake.announcement.Content.Kind;
import io.aftercare.intake.ownership.Owner;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.identity.Roles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A whole announcement, as it is to be: for a new one and for a change. */
record WriteAnnouncement(
        @NotNull Kind kind,

        @NotEmpty @Size(max = 3) @Schema(description = "One text for each language")
        List<@NotNull @Valid AnnouncementText> texts,

        @Size(max = 20) @Schema(description = "Realm roles; without them all of our own staff. Partners only where `partner` is named")
        @Nullable List<@NotNull @Pattern(regexp = "[a-z]+(-[a-z]+)*") @Size(max = 40) String> roles,

        @Size(max = 100) @Schema(description = "Codes of outlets; without them all places") @Nullable List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,31}") String> outlets,

        @Schema(description = "Now where it is missing") @Nullable Instant from,

        @Schema(description = "Without it, until it is withdrawn") @Nullable Instant until,

        @Size(max = 200) @Schema(description = "Logins of those who must read it; they are shown it whatever their role and outlet")
        @Nullable List<@NotNull @Pattern(regexp = Owner.LOGIN) String> mustRead,

        @Schema(description = "The acknowledged quarterly report that a page of the bulletin board comes from")
        @Nullable UUID reportId) {

    Content content(Instant now) {
        var begins = from == null ? now : from;
        check(begins);
        return new Content(kind, texts, new Audience(array(roles), array(outlets)), begins, until, reportId);
    }

    List<String> mustReaders() {
        return mustRead == null ? List.of() : mustRead.stream().distinct().toList();
    }

    private void check(Instant begins) {
        if (texts.stream().map(AnnouncementText::language).distinct().count() < texts.size()) {
            throw new InvalidField("texts", "one-per-language", "There are two texts in one language");
        }
        if (roles != null && !Roles.ALL.containsAll(roles)) {
            throw new InvalidField("roles", "known-role", "There is no such role");
        }
        if (until != null && !until.isAfter(begins)) {
            throw new InvalidField("until", "after-from", "It ends before it begins");
        }
        if (reportId != null && kind != Kind.BULLETIN) {
            throw new InvalidField("reportId", "bulletin-only", "Only pages of the bulletin board come from a report");
        }
    }

    private static String[] array(@Nullable List<String> codes) {
        return Objects.requireNonNullElse(codes, List.<String>of()).stream()
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
