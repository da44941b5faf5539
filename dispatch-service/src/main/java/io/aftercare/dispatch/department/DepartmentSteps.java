package io.aftercare.dispatch.department;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of each step. */
final class DepartmentSteps {
    private DepartmentSteps() {}

    /** @param duties what it is responsible for, the most important first */
    record SetUpDepartment(
            @NotNull @Size(max = 32) @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*")
            String outletCode,

            @NotNull DepartmentKind kind,

            @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+([._@-][a-z0-9]+)*")
            String headLogin,

            @NotNull @Size(min = 1, max = 50) List<@NotNull @PlainText(max = 200) String> duties) {}

    record ChangeDepartment(
            @Nullable @Size(max = 64) @Pattern(regexp = "[a-z0-9]+([._@-][a-z0-9]+)*")
            String headLogin,

            @Nullable @Size(min = 1, max = 50) List<@NotNull @PlainText(max = 200) String> duties) {}
}
