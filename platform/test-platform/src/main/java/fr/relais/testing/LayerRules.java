package fr.relais.testing;

import java.util.List;

import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Who may know whom inside a service. Allow-lists: an allow-list cannot be made empty by a typing mistake. */
final class LayerRules {

    private static final String BLOCKS = "fr.relais.blocks..";
    private static final String NULLNESS = "org.jspecify..";

    private LayerRules() {}

    static List<ArchRule> of(String base) {
        return List.of(
                domainIsPlainJava(base),
                applicationKnowsReactorButNoFramework(base),
                adaptersDoNotKnowEachOther(base),
                adapterTypesArePackagePrivate(base),
                servicesDoNotKnowEachOther(base));
    }

    private static ArchRule domainIsPlainJava(String base) {
        return classes()
                .that()
                .resideInAPackage(base + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(base + ".domain..", "java..", BLOCKS, NULLNESS)
                .as("domain is plain Java");
    }

    private static ArchRule applicationKnowsReactorButNoFramework(String base) {
        return classes()
                .that()
                .resideInAPackage(base + ".application..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        base + ".application..",
                        base + ".domain..",
                        "java..",
                        "reactor..",
                        "org.reactivestreams..",
                        BLOCKS,
                        NULLNESS)
                .as("application knows Reactor but no framework");
    }

    private static ArchRule adaptersDoNotKnowEachOther(String base) {
        return slices().matching(base + ".adapter.(*)..")
                .should()
                .notDependOnEachOther()
                .as("adapters do not know each other");
    }

    private static ArchRule adapterTypesArePackagePrivate(String base) {
        return classes()
                .that()
                .resideInAPackage(base + ".adapter..")
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .as("adapter types are package-private");
    }

    private static ArchRule servicesDoNotKnowEachOther(String base) {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .onlyDependOnClassesThat(Types.outside("fr.relais")
                        .or(Types.within(base))
                        .or(Types.within("fr.relais.audit"))
                        .or(Types.within("fr.relais.blocks"))
                        .or(Types.within("fr.relais.contracts"))
                        .or(Types.within("fr.relais.platform")))
                .as("services do not know each other");
    }
}
