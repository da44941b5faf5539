package io.aftercare.intake.bulkchange;

import io.aftercare.intake.ownership.Owner;
import io.aftercare.intake.request.Cancellation.Reason;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is changed of many requests; at least one of owner, tags and cancellation. */
record ChangeMany(
        @NotNull @Size(min = 1, max = MOST) @Schema(description = "Each request once")
        List<@NotNull @Valid Item> items,

        @Pattern(regexp = Owner.LOGIN) @Schema(description = "Login of whose they will be", examples = "agent-01")
        @Nullable String owner,

        @Size(max = 20) @Nullable Set<@NotNull @Pattern(regexp = Owner.TAG) @Size(max = Owner.LONGEST_TAG) String> addTags,

        @Size(max = 20) @Nullable Set<@NotNull @Pattern(regexp = Owner.TAG) @Size(max = Owner.LONGEST_TAG) String> removeTags,

        @Valid @Nullable Cancel cancellation) {
    static final int MOST = 500;

    /** One of the requests. */
    @Schema(name = "BulkItem")
    record Item(
            @NotNull UUID id,

            @PlainText(max = 40)
            @Schema(description = "The ETag that was last seen; without it the request is changed at any version")
            @Nullable String ifMatch) {}

    /** Why all of them are given up. */
    @Schema(name = "BulkCancellation")
    record Cancel(
            @NotNull Reason reason,

            @PlainText(max = 2000, multiline = true) @Nullable String note) {

        /** Without the note: a stray log line must not tell the person. */
        @Override
        public String toString() {
            return "Cancel[" + reason + "]";
        }
    }

    Set<String> tagsToAdd() {
        return addTags == null ? Set.of() : addTags;
    }

    Set<String> tagsToRemove() {
        return removeTags == null ? Set.of() : removeTags;
    }

    boolean changesTags() {
        return !tagsToAdd().isEmpty() || !tagsToRemove().isEmpty();
    }

    void changeSomething() {
        if (owner == null && !changesTags() && cancellation == null) {
            throw new InvalidField("owner", "one-of-four", "Give an owner, tags to add or remove, or a cancellation");
        }
        if (items.stream().map(Item::id).distinct().count() < items.size()) {
            throw new InvalidField("items", "unique", "A request is named more than once");
        }
    }
}
