package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {
    private static final String CANARIES = "io.aftercare.testing.canaries";
    /** Lombok and Mockito are not on the class path, so no canary can use them. */
    private static final Set<String> WITHOUT_CANARY = Set.of("nothingIsMockedOrGenerated");

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(CANARIES);

    static Stream<String> rules() {
        return ArchitectureRules.of(CANARIES).keySet().stream().filter(rule -> !WITHOUT_CANARY.contains(rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRuleHasACanaryThatBreaksIt(String rule) {
        var result = ArchitectureRules.of(CANARIES).get(rule).evaluate(BROKEN);

        assertThat(result.hasViolation()).isTrue();
    }

    @Test
    void aWellBuiltServiceBreaksNoRule() {
        var notes = "io.aftercare.testing.notes";

        ArchitectureRules.check(notes, new ClassFileImporter().importPackages(notes));
    }

    @Test
    void theRulesRefuseToLookAtNothing() {
        assertThatThrownBy(() -> ArchitectureRules.check("io.aftercare.nowhere"))
                .isInstanceOf(AssertionError.class);
    }
}
