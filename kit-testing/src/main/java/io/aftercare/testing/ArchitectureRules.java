package io.aftercare.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.events.DomainEvent;
import io.aftercare.kit.http.Idempotent;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** How a service is built, said so that a machine can check it; each rule has a canary that breaks it. */
public final class ArchitectureRules {
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.lang.System.currentTimeMillis");
    private static final Set<String> CHANCE =
            Set.of("java.util.UUID.randomUUID", "java.lang.Math.random", "java.util.UUID.nameUUIDFromBytes");

    private ArchitectureRules() {}

    /** Checks the classes of one service, without its tests. */
    public static void check(String packageName) {
        var imported = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packageName);
        check(packageName, imported);
    }

    static void check(String packageName, JavaClasses imported) {
        if (imported.isEmpty()) {
            throw new AssertionError("No classes in " + packageName + ": the rules would look at nothing");
        }
        of(packageName).values().forEach(rule -> rule.check(imported));
    }

    static Map<String, ArchRule> of(String packageName) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "featuresFreeOfCycles",
                slices().matching(packageName + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "onlyTheKitTouchesKafka",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging.."));
        rules.put("timeComesFromTheClockBean", noClasses().should().callMethodWhere(calls(CLOCKS)));
        rules.put("idsComeFromIds", noClasses().should().callMethodWhere(calls(CHANCE)));
        rules.put(
                "namesSayWhatThingsAre",
                noClasses()
                        .should()
                        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Mapper|Dto|DTO)")
                        .orShould()
                        .haveNameMatching(".*\\.(Abstract|Base)[A-Z]\\w*"));
        rules.put(
                "technicalWordsAreNoPackages",
                noClasses()
                        .should()
                        .resideInAnyPackage(
                                "..controller..",
                                "..service..",
                                "..dto..",
                                "..util..",
                                "..impl..",
                                "..model..",
                                "..repository.."));
        rules.put(
                "theDomainDoesNotKnowHttp",
                noClasses()
                        .that(assignableTo(Aggregate.class)
                                .or(assignableTo(DomainEvent.class))
                                .or(describe("are enums", JavaClass::isEnum)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.ws.rs..", "io.vertx.."));
        rules.put(
                "aggregatesReferToOthersById",
                noFields()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAssignableTo(Aggregate.class)
                        .should()
                        .haveRawType(assignableTo(Aggregate.class)));
        rules.put("constructorsInject", noFields().should().beAnnotatedWith(Inject.class));
        rules.put(
                "everyPostIsIdempotent",
                methods().that().areAnnotatedWith(POST.class).should().beAnnotatedWith(Idempotent.class));
        rules.put(
                "operationsArePublic", methods().that(areOperations()).should().bePublic());
        rules.put(
                "packagesAreNullMarked",
                classes()
                        .that(describe("are top level", JavaClass::isTopLevelClass))
                        .should(liveInNullMarkedPackages()));
        rules.put(
                "nothingIsPrinted",
                noClasses()
                        .should()
                        .callMethodWhere(
                                calls(Set.of("java.io.PrintStream.println", "java.lang.Throwable.printStackTrace"))));
        rules.put(
                "nothingIsMockedOrGenerated",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("lombok..", "org.mockito..", "org.mapstruct.."));
        rules.replaceAll((name, rule) -> rule.as(name).allowEmptyShould(true));
        return rules;
    }

    private static DescribedPredicate<JavaCall<?>> calls(Set<String> methods) {
        return describe(
                "calls one of " + methods,
                call -> methods.contains(call.getTargetOwner().getFullName() + "."
                                + call.getTarget().getName())
                        && !takesClock(call));
    }

    /** {@code LocalDate.now(clock)} is fine. */
    private static boolean takesClock(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    }

    private static DescribedPredicate<JavaMethod> areOperations() {
        return describe("are operations", method -> method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    private static ArchCondition<JavaClass> liveInNullMarkedPackages() {
        return new ArchCondition<>("live in packages whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " lives in a package without @NullMarked"));
                }
            }
        };
    }
}
