package io.aftercare.parts.location;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A stock location to open for an outlet. */
record OpenLocation(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,31}") String code,

        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,31}") String outletCode,

        @NotNull @PlainText(max = 120) String name) {}
