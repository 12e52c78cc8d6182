package fr.relais.testing;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Who may know whom inside a service. Allow-lists: an allow-list cannot be made empty by a typing mistake. */
final class LayerRules {

    private static final String BLOCKS = "fr.relais.blocks..";
    private static final String NULLNESS = "org.jspecify..";

    private LayerRules() {}

    /** @param libraries packages of ours in plain Java that the service is made of besides */
    static List<ArchRule> of(String base, String... libraries) {
        return List.of(
                domainIsPlainJava(base, libraries),
                applicationKnowsReactorButNoFramework(base, libraries),
                adaptersDoNotKnowEachOther(base),
                adapterTypesArePackagePrivate(base),
                servicesDoNotKnowEachOther(base, libraries));
    }

    private static ArchRule domainIsPlainJava(String base, String... libraries) {
        return classes()
                .that()
                .resideInAPackage(base + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(and(libraries, base + ".domain..", "java..", BLOCKS, NULLNESS))
                .as("domain is plain Java");
    }

    private static ArchRule applicationKnowsReactorButNoFramework(String base, String... libraries) {
        return classes()
                .that()
                .resideInAPackage(base + ".application..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(and(
                        libraries,
                        base + ".application..",
                        base + ".domain..",
                        "java..",
                        "reactor..",
                        "org.reactivestreams..",
                        BLOCKS,
                        NULLNESS))
                .as("application knows Reactor but no framework");
    }

    private static String[] and(String[] libraries, String... packages) {
        return Stream.concat(Stream.of(packages), Stream.of(libraries).map(library -> library + ".."))
                .toArray(String[]::new);
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

    private static ArchRule servicesDoNotKnowEachOther(String base, String... libraries) {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .onlyDependOnClassesThat(Types.outside("fr.relais")
                        .or(Types.within(base))
                        .or(Types.within("fr.relais.audit"))
                        .or(Types.within("fr.relais.blocks"))
                        .or(Types.within("fr.relais.contracts"))
                        .or(Types.within("fr.relais.platform"))
                        .or(within(libraries)))
                .as("services do not know each other");
    }

    private static DescribedPredicate<JavaClass> within(String... libraries) {
        return Stream.of(libraries)
                .map(Types::within)
                .reduce(DescribedPredicate.alwaysFalse(), (one, other) -> one.or(other));
    }
}
