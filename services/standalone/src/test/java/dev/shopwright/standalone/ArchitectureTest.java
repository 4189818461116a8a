package dev.shopwright.standalone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.shopwright.test.ArchitectureRules;

/** The directions between modules; only here are all of them on one classpath. */
@AnalyzeClasses(
        packages = "dev.shopwright",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutHelpOfTests.class})
class ArchitectureTest {

    private static final String ROOT = "dev.shopwright.";

    @ArchTest
    static final ArchRule sharedModulesKnowNoService = noClasses()
            .that(resideInAnyPackage(ROOT + "web..", ROOT + "events.."))
            .should()
            .dependOnClassesThat(ours().and(outside("web", "events")));

    @ArchTest
    static final ArchRule webSupportKnowsNoEvents =
            noClasses().that(resideInAPackage(ROOT + "web..")).should().dependOnClassesThat(ours().and(outside("web")));

    @ArchTest
    static final ArchRule authKnowsNoOtherService = knowsNoOtherService("auth");

    @ArchTest
    static final ArchRule productKnowsNoOtherService = knowsNoOtherService("product");

    @ArchTest
    static final ArchRule cartKnowsNoOtherService = knowsNoOtherService("cart");

    @ArchTest
    static final ArchRule reviewKnowsNoOtherService = knowsNoOtherService("review");

    @ArchTest
    static final ArchRule orderKnowsNoOtherService = knowsNoOtherService("order");

    @ArchTest
    static final ArchRule storefrontKnowsNoOtherService = knowsNoOtherService("storefront");

    @ArchTest
    static final ArchRule nothingDependsOnStandalone = noClasses()
            .that(outside("standalone"))
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "standalone.."));

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles = ArchitectureRules.featuresAreFreeOfCycles("standalone");

    @ArchTest
    static final ArchRule nothingBlocks = ArchitectureRules.nothingBlocks();

    @ArchTest
    static final ArchRule nothingSubscribes = ArchitectureRules.nothingSubscribes();

    private static ArchRule knowsNoOtherService(String service) {
        return classes()
                .that(resideInAPackage(ROOT + service + ".."))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(ours())
                        .or(resideInAnyPackage(ROOT + service + "..", ROOT + "web..", ROOT + "events..")));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage(ROOT + ".");
    }

    private static DescribedPredicate<JavaClass> outside(String... modules) {
        DescribedPredicate<JavaClass> inside = DescribedPredicate.alwaysFalse();
        for (String module : modules) {
            inside = inside.or(resideInAPackage(ROOT + module + ".."));
        }
        return DescribedPredicate.not(inside);
    }

    /** Of modules that only tests use, which may wait. */
    static final class WithoutHelpOfTests implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-support") && !location.contains("/contract");
        }
    }
}
