package dev.shopwright.operator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** One way: the resource, what is to be made of it, the loop that makes it. */
@AnalyzeClasses(packages = "dev.shopwright.operator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.shopwright.operator.";

    @ArchTest
    static final ArchRule theModelSpeaksToNobody = noClasses()
            .that(resideInAPackage(ROOT + "model.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.fabric8.kubernetes.client..", "io.javaoperatorsdk..", "java.net.http..", "io.micrometer.."));

    @ArchTest
    static final ArchRule theModelDoesNotKnowTheLoop = noClasses()
            .that(resideInAPackage(ROOT + "model.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(ROOT + "shop..", ROOT + "credential..", ROOT + "verify.."));

    @ArchTest
    static final ArchRule theVerificationIsACustomer = noClasses()
            .that(resideInAPackage(ROOT + "verify.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    ROOT + "model..", ROOT + "shop..", ROOT + "credential..", "io.fabric8..", "io.javaoperatorsdk.."));

    @ArchTest
    static final ArchRule partsAreFreeOfCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();
}
