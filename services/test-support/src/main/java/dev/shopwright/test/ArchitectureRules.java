package dev.shopwright.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import org.springframework.boot.ApplicationRunner;

/** The directions and habits that hold in every module, for each module's own architecture test. */
public final class ArchitectureRules {

    private static final String ROOT = "dev.shopwright.";
    private static final String TX = "org.springframework.transaction.";

    private ArchitectureRules() {}

    /** Checks the main classes of a service, as {@code product}, or of a shared module, as {@code web}, against every rule. */
    public static void check(String module) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT + module);
        Stream.of(
                        featuresAreFreeOfCycles(module),
                        dependenciesPointOneWay(module),
                        nothingBlocks(),
                        nothingSubscribes(),
                        transactionsGoOnToTheirEnd())
                .forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    /** Feature packages of a module do not need each other in a circle. */
    public static ArchRule featuresAreFreeOfCycles(String module) {
        return slices().matching(ROOT + module + ".(*)..").should().beFreeOfCycles();
    }

    /** A module needs no package of this project but its own and the shared ones. */
    public static ArchRule dependenciesPointOneWay(String module) {
        DescribedPredicate<JavaClass> foreign = resideInAPackage(ROOT + ".")
                .and(DescribedPredicate.not(
                        resideInAnyPackage(ROOT + module + "..", ROOT + "web..", ROOT + "events..")));
        return noClasses().should().dependOnClassesThat(foreign.as("belong to another service"));
    }

    /** An event loop must never wait. A runner is on none, and Spring waits for it before it calls the program ready. */
    public static ArchRule nothingBlocks() {
        return noClasses()
                .that()
                .areNotAssignableTo(ApplicationRunner.class)
                .should()
                .callMethodWhere(reactive("block(First|Last)?|toIterable|toStream"));
    }

    /** Who subscribes by hand loses errors, cancellation and the transaction. */
    public static ArchRule nothingSubscribes() {
        return noClasses().should().callMethodWhere(reactive("subscribe"));
    }

    /** The operator that is injected is not given up half-way; one that is made anew would be. */
    public static ArchRule transactionsGoOnToTheirEnd() {
        return noClasses()
                .should()
                .callMethod(TX + "reactive.TransactionalOperator", "create", TX + "ReactiveTransactionManager");
    }

    private static DescribedPredicate<JavaCall<?>> reactive(String methods) {
        return JavaCall.Predicates.target(owner(assignableTo(Publisher.class)))
                .and(JavaCall.Predicates.target(nameMatching(methods)));
    }
}
