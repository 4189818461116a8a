package dev.shopwright.consulsync;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What is to be in the catalogue is worked out without a word to anybody. */
@AnalyzeClasses(packages = "dev.shopwright.consulsync", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.shopwright.consulsync.";

    @ArchTest
    static final ArchRule theMirrorSpeaksToNobody = noClasses()
            .that(resideInAnyPackage(ROOT + "catalog", ROOT + "mirror"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.fabric8.kubernetes.client..", "java.net.http..", "io.micrometer..", "java.util.concurrent.."));

    @ArchTest
    static final ArchRule theCatalogueKnowsNoKubernetes = noClasses()
            .that(resideInAnyPackage(ROOT + "catalog", ROOT + "consul"))
            .should()
            .dependOnClassesThat(resideInAPackage("io.fabric8.."));

    @ArchTest
    static final ArchRule nothingIsKnownOfShops =
            noClasses().should().dependOnClassesThat(resideInAPackage("dev.shopwright.operator.."));

    @ArchTest
    static final ArchRule partsAreFreeOfCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();
}
