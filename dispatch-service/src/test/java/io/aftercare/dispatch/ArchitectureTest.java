package io.aftercare.dispatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.aftercare.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses ASSIGNMENT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.aftercare.dispatch.assignment");

    @Test
    void theServiceIsBuiltAsAllServicesAre() {
        ArchitectureRules.check("io.aftercare.dispatch");
    }

    /** The decision about who goes is plain code; an empty package would be refused by the rule itself. */
    @Test
    void theAssignmentKnowsNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "com.fasterxml..", "java.sql..")
                .check(ASSIGNMENT);
    }
}
