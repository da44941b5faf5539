package io.aftercare.intake.bulkupsert;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftercare.intake.customer.Partners;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The records of a bulk upsert; each is read on its own later, so that one bad line does not stop the others. */
record TellMany(
        @NotNull @Size(min = 1, max = TellMany.MOST) @Schema(
                implementation = Map[].class,
                description =
                        "1 to 1,000 records: `externalReference` and the fields of the upsert of one, without `partner`")
        List<@NotNull JsonNode> items,

        @Pattern(regexp = Partners.CODE) @Schema(description = "For staff: the partner network of the records; `own` without it")
        @Nullable String partner) {
    static final int MOST = 1000;

    /** Without the records: a stray log line must not tell persons. */
    @Override
    public String toString() {
        return "TellMany[" + partner + "]";
    }
}
