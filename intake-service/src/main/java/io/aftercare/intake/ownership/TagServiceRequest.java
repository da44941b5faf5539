package io.aftercare.intake.ownership;

import io.aftercare.kit.http.InvalidField;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which tags a request gets and loses; at least one. */
record TagServiceRequest(
        @Size(max = 20) @Schema(description = "Lower-case words with hyphens between them; seen by everybody who sees the request")
        @Nullable Set<@NotNull @Pattern(regexp = Owner.TAG) @Size(max = Owner.LONGEST_TAG) String> add,

        @Size(max = 20) @Nullable Set<@NotNull @Pattern(regexp = Owner.TAG) @Size(max = Owner.LONGEST_TAG) String> remove) {

    Set<String> added() {
        return add == null ? Set.of() : add;
    }

    Set<String> removed() {
        return remove == null ? Set.of() : remove;
    }

    void changeSomething() {
        if (added().isEmpty() && removed().isEmpty()) {
            throw new InvalidField("add", "one-of-two", "Name a tag to add or to remove");
        }
    }
}
